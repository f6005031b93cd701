package sevenways.exercises.kit;

import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

/**
 * Two threads that call an answer, and take turns: in the middle of it one stops and lets the other come as far. What the
 * check gives the answer, a map or a lock, calls {@link #stop()} wherever the other thread might come in between. An answer
 * that never stops there is run by one thread after the other.
 */
public final class Crossing {

    /** A call of the answer. */
    public interface Task {

        void run() throws InterruptedException;
    }

    /** Two who give way to each other in step would do so for ever. */
    private static final int MOST_STOPS = 10;

    private static final long BETWEEN_LOOKS_NANOS = 100_000;

    private final class Side extends Thread {

        private final Task task;
        private volatile int stops;

        Side(String name, Task task) {
            super(name);
            this.task = task;
        }

        @Override
        public void run() {
            awaitTurn(this);
            try {
                task.run();
            } catch (InterruptedException | RuntimeException | Error e) {
                thrown.compareAndSet(null, e);
            }
        }
    }

    private final AtomicReference<Throwable> thrown = new AtomicReference<>();
    private List<Side> sides = List.of();
    private volatile Side turn;

    /** Returns when both have ended. What one of them throws comes out of here. */
    public void run(Task one, Task two) throws InterruptedException {
        sides = List.of(new Side("one", one), new Side("two", two));
        turn = sides.getFirst();
        sides.forEach(Thread::start);
        for (var side : sides) {
            side.join();
        }
        switch (thrown.get()) {
            case null -> {}
            case Error e -> throw e;
            case RuntimeException e -> throw e;
            default -> throw new IllegalStateException("nobody interrupts here", thrown.get());
        }
    }

    /** Lets the other thread go on until it stops, too, or cannot. Of a thread that is none of the two, nothing. */
    public void stop() {
        if (Thread.currentThread() instanceof Side me) {
            me.stops++;
            turn = other(me);
            awaitTurn(me);
        }
    }

    private void awaitTurn(Side me) {
        var other = other(me);
        while (turn != me && other.stops <= MOST_STOPS && !cannotCome(other, me)) {
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
        }
    }

    private Side other(Side me) {
        return sides.getFirst() == me ? sides.getLast() : sides.getFirst();
    }

    /** It has ended, or only this thread can let it go on. One that sleeps will come; so will one that is being woken. */
    private static boolean cannotCome(Side other, Side me) {
        var info = ManagementFactory.getThreadMXBean().getThreadInfo(other.threadId());
        if (info == null) {
            return other.getState() == Thread.State.TERMINATED;
        }
        return switch (info.getThreadState()) {
            case BLOCKED -> info.getLockOwnerId() == me.threadId();
            case WAITING -> info.getLockOwnerId() == me.threadId() || !isOwnedByOne(info.getLockName());
            case TERMINATED -> true;
            case NEW, RUNNABLE, TIMED_WAITING -> false;
        };
    }

    /** Such a lock without an owner is about to have one. */
    private static boolean isOwnedByOne(String lock) {
        return lock != null && lock.startsWith("java.util.concurrent.locks.Reentrant");
    }
}
