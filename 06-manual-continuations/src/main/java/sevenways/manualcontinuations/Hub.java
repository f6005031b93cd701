package sevenways.manualcontinuations;

import java.io.IOException;
import java.net.SocketTimeoutException;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.SelectableChannel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.LinkedHashSet;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;

/**
 * Runs green threads in turn on one platform thread, the one that made the hub, and sleeps while all of them wait. A
 * green thread runs until it ends or waits by {@link #await}, {@link #sleep}, {@link GreenThread#join} or a
 * {@link Semaphore}; nobody takes its turn away. Any other call that blocks holds up all of them.
 */
public final class Hub implements AutoCloseable {

    /** How many begin in one turn. If all did, the first one's answer would wait until the last one had begun. */
    private static final int BATCH = 100;

    private final Thread owner = Thread.currentThread();
    private final Readiness readiness;
    private final Timers<GreenThread> timers = new Timers<>();
    private final Queue<GreenThread> unborn = new ArrayDeque<>();
    private final Queue<GreenThread> runQueue = new ArrayDeque<>();
    private final Queue<Runnable> tasks = new ConcurrentLinkedQueue<>();
    private final Set<GreenThread> alive = new LinkedHashSet<>();
    private GreenThread current;
    private int spawned;
    private boolean stopping;

    /** @param readiness tells which channels are ready; {@link #close} closes it */
    Hub(Readiness readiness) {
        this.readiness = readiness;
    }

    /** A hub that sleeps in a selector. It belongs to the calling thread. */
    public static Hub open() throws IOException {
        return new Hub(new SelectorReadiness());
    }

    /**
     * Makes a green thread, which begins when the hub runs and its turn has come.
     *
     * @throws IllegalStateException if the hub has run to its end
     */
    public GreenThread spawn(GreenThread.Task task) {
        requireOwner();
        if (stopping) {
            throw new IllegalStateException("no green thread can begin: the hub has stopped");
        }
        spawned++;
        var thread = new GreenThread(this, "green-" + spawned, task);
        unborn.add(thread);
        alive.add(thread);
        return thread;
    }

    // region:run
    /**
     * Returns when all green threads have ended. If it throws, they have ended as well: each of them was interrupted.
     *
     * @throws InterruptedException if the platform thread was interrupted
     * @throws DeadlockException if no green thread can ever run again
     * @throws IOException if the selector failed
     */
    public void run() throws IOException, InterruptedException {
        requireOwner();
        SafePlace.requirePlainStack();
        try {
            while (!alive.isEmpty()) {
                if (Thread.interrupted()) {
                    throw new InterruptedException("the hub was interrupted");
                }
                resumeAll();
                beginSome();
                readiness.wakeReady(nanosToSleep());
                for (var task = tasks.poll(); task != null; task = tasks.poll()) {
                    task.run();
                }
                timers.expire(System.nanoTime(), GreenThread::wake);
            }
        } finally {
            stop();
        }
    }

    /** Those that are in the run queue now. Whom they wake is resumed in the next turn, after a look at the channels. */
    private void resumeAll() {
        for (var count = runQueue.size(); count > 0; count--) {
            runQueue.remove().resume();
        }
    }

    /** Each may compute for a while. So an interrupt must not have to wait for all of them. */
    private void beginSome() {
        for (var left = Math.min(BATCH, unborn.size()); left > 0 && !owner.isInterrupted(); left--) {
            unborn.remove().resume();
        }
    }

    private long nanosToSleep() {
        if (!tasks.isEmpty() || !runQueue.isEmpty() || !unborn.isEmpty() || alive.isEmpty()) {
            return 0;
        }
        if (timers.isEmpty()) {
            // Who waits for a channel has a deadline, too. So all of them wait for each other.
            throw new DeadlockException(alive);
        }
        return timers.nanosToFirst(System.nanoTime());
    }

    /** From now on every wait ends at once, so that each green thread comes to its finally blocks. */
    private void stop() {
        stopping = true;
        while (!unborn.isEmpty()) {
            unborn.remove().end();
        }
        alive.forEach(GreenThread::wake);
        while (!runQueue.isEmpty()) {
            resumeAll();
        }
    }
    // endregion:run

    /** From any thread: the hub wakes up and runs the task, between two green threads. */
    void execute(Runnable task) {
        tasks.add(task);
        readiness.wakeUp();
    }

    // region:await
    /**
     * Lets others run until the channel may be ready. The caller then tries, and waits again if it was not.
     *
     * @param ops one of {@link java.nio.channels.SelectionKey}'s operations, or several of them: then for any of these
     * @param deadline the {@link System#nanoTime} at which to give up
     * @throws SocketTimeoutException if the deadline has passed
     * @throws AsynchronousCloseException if another green thread has closed the channel meanwhile
     * @throws InterruptedException if the green thread was interrupted, or the hub
     */
    public void await(SelectableChannel channel, int ops, long deadline) throws IOException, InterruptedException {
        var self = current();
        readiness.watch(channel, ops, self);
        try {
            awaitWakeUp(deadline);
        } finally {
            readiness.forget(channel, self);
        }
        if (!channel.isOpen()) {
            throw new AsynchronousCloseException();
        }
    }

    /** Lets others run until somebody wakes the calling green thread, or the deadline has passed. */
    void awaitWakeUp(long deadline) throws SocketTimeoutException, InterruptedException {
        var timer = timers.set(deadline, current());
        try {
            current().suspend();
        } finally {
            timers.cancel(timer);
        }
        if (timer.expired()) {
            throw new SocketTimeoutException("not ready before the deadline");
        }
    }
    // endregion:await

    /** Lets others run for this long. For zero, each that can run has one turn. */
    public void sleep(Duration time) throws InterruptedException {
        var self = current();
        var timer = timers.set(System.nanoTime() + time.toNanos(), self);
        try {
            self.suspend();
        } finally {
            timers.cancel(timer);
        }
    }

    /**
     * The green thread that runs now.
     *
     * @throws IllegalStateException if the caller is none: only a green thread can wait
     */
    public GreenThread current() {
        requireOwner();
        if (current == null) {
            throw new IllegalStateException("only a green thread can do this, and none of this hub is running");
        }
        return current;
    }

    // region:dump
    /**
     * The stacks of the green threads that have begun, as a thread dump shows those of threads. Of the one that asks
     * there is none, because it is running.
     */
    public String dump() {
        requireOwner();
        var text = new StringBuilder();
        for (var thread : alive) {
            var stack = thread.waitingStack();
            if (!stack.isEmpty()) {
                text.append('"').append(thread).append(thread.canGoOn() ? "\" can go on\n" : "\" waits\n");
                stack.forEach(frame -> text.append("    at ").append(frame).append('\n'));
            }
        }
        return text.toString();
    }
    // endregion:dump

    boolean isCurrent(GreenThread thread) {
        return current == thread;
    }

    /** Nothing here is guarded against a second platform thread, so a second one is refused. */
    void requireOwner() {
        if (Thread.currentThread() != owner) {
            throw new WrongThreadException(
                    Thread.currentThread().getName() + " has no part in the hub of " + owner.getName());
        }
    }

    boolean isStopping() {
        return stopping;
    }

    void addToRunQueue(GreenThread thread) {
        runQueue.add(thread);
    }

    void removeFromRunQueue(GreenThread thread) {
        runQueue.remove(thread);
    }

    /** Only the loop of {@link #run} resumes a stack: below it no other green thread runs, and no monitor is held. */
    void beginTurn(GreenThread thread) {
        requireOwner();
        if (current != null) {
            throw new IllegalStateException(current + " cannot resume " + thread + ": the hub's loop does that");
        }
        if (thread.isEnded()) {
            throw new IllegalStateException(thread + " has ended");
        }
        current = thread;
    }

    void endTurn() {
        current = null;
    }

    void forget(GreenThread thread) {
        alive.remove(thread);
    }

    @Override
    public void close() throws IOException {
        readiness.close();
    }
}
