package sevenways.nioselector;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import sevenways.lab.PageResult;
import sevenways.lab.http.Hosts;

/**
 * Waits for all pages at once on the thread that calls it: sleeps in the selector until some channel is ready or a
 * deadline passes, calls the handlers of what is ready, and sleeps again. A handler that blocked would hold up every
 * page.
 */
final class EventLoop implements AutoCloseable {

    private static final int BUFFER_SIZE = 16 * 1024;

    private final Selector selector = Selector.open();
    private final Consumer<PageResult> results;

    /** One for all pages: a handler uses up what it has read before the next one runs. */
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_SIZE);

    /**
     * The pages in the order in which they began, which is that of their deadlines, because all have the same time. No
     * page is looked for in here: one that is done is dropped when it comes to the front.
     */
    private final Queue<PageConnection> byDeadline = new ArrayDeque<>();

    /** What other threads have for this one to do. */
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();

    private final Hosts hosts;

    EventLoop(Consumer<PageResult> results, Hosts.LookUp lookUp) throws IOException {
        hosts = new Hosts(lookUp, this::execute);
        this.results = results;
    }

    // region:begin
    /** Lets a page begin. Its deadline must not lie before that of any page that began earlier. */
    void begin(PageConnection page) {
        byDeadline.add(page);
        goOn(page);
    }
    // endregion:begin

    // region:loop
    /** Returns when every page is done, or the thread is interrupted: that wakes the selector, too. */
    void run() throws IOException {
        dropDoneAndLate();
        while (!byDeadline.isEmpty() && !Thread.currentThread().isInterrupted()) {
            selector.select(this::dispatch, millisToNextDeadline());
            runTasks();
            dropDoneAndLate();
        }
        for (var page : byDeadline) {
            if (!page.load().isDone()) {
                page.load().interrupt();
                report(page);
            }
        }
    }

    /** One turn of the loop, without sleep. */
    void handleReady() throws IOException {
        selector.selectNow(this::dispatch);
        runTasks();
        dropDoneAndLate();
    }
    // endregion:loop

    // region:tasks
    /** From any thread: the loop wakes up and runs the task. In this order, or it could look and fall asleep before. */
    void execute(Runnable task) {
        tasks.add(task);
        selector.wakeup();
    }

    private void runTasks() {
        for (var task = tasks.poll(); task != null; task = tasks.poll()) {
            task.run();
        }
    }
    // endregion:tasks

    // region:dispatch
    private void dispatch(SelectionKey key) {
        if (!key.isValid()) {
            // Closed a moment ago, by the handler of the same channel's other event: kqueue reports reading and writing
            // apart from each other.
            return;
        }
        var page = (PageConnection) key.attachment();
        try {
            if (key.isConnectable()) {
                page.onConnectable();
            }
            if (key.isWritable()) {
                page.onWritable();
            }
            if (key.isReadable()) {
                page.onReadable(buffer);
            }
        } catch (Throwable e) {
            // Nobody stands above this frame who would know what to do: it ends here, as the failure of this page. Even
            // an Error: it would end all other pages.
            page.load().fail(e);
        }
        goOn(page);
    }
    // endregion:dispatch

    // region:next
    /** Another connection, if the page wants one: its first, the next after a redirect, or one to another address. */
    private void goOn(PageConnection page) {
        if (!page.wantsConnection()) {
            if (page.load().isDone()) {
                report(page);
            }
            return;
        }
        page.close();
        if (!page.load().hop().isFound()) {
            // Elsewhere, because it blocks. Then this thread goes on.
            hosts.find(page.load(), () -> goOn(page));
            return;
        }
        try {
            page.connect(selector);
        } catch (Throwable e) {
            page.load().fail(e);
            goOn(page);
        }
    }
    // endregion:next

    // region:deadlines
    private void dropDoneAndLate() {
        for (var page = byDeadline.peek(); page != null; page = byDeadline.peek()) {
            if (!page.load().isDone()) {
                if (nanosLeft(page) > 0) {
                    return;
                }
                page.load().expire();
                report(page);
            }
            byDeadline.remove();
        }
    }

    /** Rounded up: a selector that wakes too early would turn in vain, and to it, zero would mean for ever. */
    private long millisToNextDeadline() {
        return Math.max(0, TimeUnit.NANOSECONDS.toMillis(nanosLeft(byDeadline.element()))) + 1;
    }

    /** A difference, because nanoTime may overflow: compared with each other, two of its values tell nothing. */
    private static long nanosLeft(PageConnection page) {
        return page.load().deadline() - System.nanoTime();
    }
    // endregion:deadlines

    // region:close
    /** Closes first: whatever becomes of the result, no connection stays behind. */
    private void report(PageConnection page) {
        page.close();
        results.accept(page.load().result());
    }

    /** Closes whatever is still open. */
    @Override
    public void close() throws IOException {
        byDeadline.forEach(PageConnection::close);
        selector.close();
    }
    // endregion:close
}
