package sevenways.manualcontinuations;

import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import jdk.internal.vm.Continuation;
import jdk.internal.vm.ContinuationScope;

/**
 * A task with a stack of its own, which can be put aside and taken up again. The operating system knows nothing of it.
 * {@link Hub#spawn} makes one. Only the platform thread of its hub may call its methods.
 */
public final class GreenThread {

    /** What a green thread does. */
    @FunctionalInterface
    public interface Task {
        void run() throws Exception;
    }

    private static final ContinuationScope SCOPE = new ContinuationScope("green threads");

    private final Hub hub;
    private final String name;
    private final Continuation continuation;
    private final Set<GreenThread> joining = new LinkedHashSet<>();
    private boolean inRunQueue = true;
    private boolean interrupted;
    private boolean ended;

    GreenThread(Hub hub, String name, Task task) {
        this.hub = hub;
        this.name = name;
        continuation = new Continuation(SCOPE, () -> runTask(task)) {
            @Override
            protected void onPinned(Pinned reason) {
                hub.removeFromRunQueue(GreenThread.this);
                inRunQueue = false;
                throw new IllegalStateException(name + " cannot wait here: a " + reason
                        + " frame is on its stack, such as that of a class initialiser, and cannot move to the heap");
            }
        };
    }

    /** True if the calling code runs in a green thread, of this hub or of another. */
    static boolean isInside() {
        return Continuation.getCurrentContinuation(SCOPE) != null;
    }

    /**
     * Puts the stack aside until {@link #wake}. Register with whoever is to wake it, and then suspend: a wake-up that
     * comes in between is not lost.
     *
     * @throws InterruptedException if it was interrupted, before or meanwhile
     */
    void suspend() throws InterruptedException {
        assert SafePlace.requireNoMonitor();
        if (interrupted || hub.isStopping()) {
            wake();
        }
        Continuation.yield(SCOPE);
        if (interrupted || hub.isStopping()) {
            interrupted = false;
            throw new InterruptedException(name + " was interrupted");
        }
    }

    /**
     * Puts it into the run queue, if it is not there yet. It is not resumed here, because the caller may be this green
     * thread itself, which still runs, or may hold a monitor.
     */
    void wake() {
        hub.requireOwner();
        if (!inRunQueue) {
            inRunQueue = true;
            hub.addToRunQueue(this);
        }
    }

    /** Runs it from where it left off, until it waits or ends. */
    void resume() {
        hub.beginTurn(this);
        try {
            inRunQueue = false;
            continuation.run();
        } finally {
            hub.endTurn();
        }
    }

    /**
     * Ends its wait with an {@link InterruptedException}. If it does not wait now, its next wait ends so. One that has
     * not begun still begins, and its first wait ends so.
     */
    public void interrupt() {
        hub.requireOwner();
        if (!ended) {
            interrupted = true;
            if (!hub.isCurrent(this)) {
                wake();
            }
        }
    }

    /**
     * Lets the calling green thread wait until this one has ended.
     *
     * @throws InterruptedException if the calling green thread was interrupted meanwhile
     */
    public void join() throws InterruptedException {
        var self = hub.current();
        if (self == this) {
            throw new IllegalStateException(name + " cannot wait for its own end");
        }
        if (!ended) {
            joining.add(self);
            try {
                self.suspend();
            } finally {
                joining.remove(self);
            }
        }
    }

    /**
     * Where it waits: the frames that were put aside, from the one that called {@link #suspend} down to its task. Empty
     * if it has not begun, or has ended, or is the one that runs.
     */
    List<StackTraceElement> waitingStack() {
        return Arrays.stream(continuation.getStackTrace())
                .dropWhile(frame -> frame.getMethodName().equals("suspend"))
                .takeWhile(frame -> !frame.getMethodName().equals("runTask"))
                .toList();
    }

    /** True if it need only be resumed; false if it waits to be woken. */
    boolean canGoOn() {
        return inRunQueue;
    }

    /** True once its task is over, however it ended. */
    public boolean isEnded() {
        return ended;
    }

    /** How reports call it: {@code green-1}, {@code green-2} and so on. */
    public String name() {
        return name;
    }

    @Override
    public String toString() {
        return name;
    }

    private void runTask(Task task) {
        try {
            task.run();
        } catch (InterruptedException e) {
            // It was asked to end, and has ended.
        } catch (Throwable e) {
            // As with any thread that fails: the handler prints its stack, and the others live on.
            var thread = Thread.currentThread();
            thread.getUncaughtExceptionHandler().uncaughtException(thread, e);
        } finally {
            end();
        }
    }

    /** Also called for one that never began. */
    void end() {
        ended = true;
        hub.forget(this);
        joining.forEach(GreenThread::wake);
    }
}
