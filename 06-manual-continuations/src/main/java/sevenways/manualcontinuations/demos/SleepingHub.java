package sevenways.manualcontinuations.demos;

import java.io.IOException;
import java.io.PrintStream;
import java.util.Comparator;
import java.util.PriorityQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import jdk.internal.vm.Continuation;

/** Stage 2 of the hub: who waits for a time is asleep, and when all are, so is the thread. */
class SleepingHub extends TurnHub {

    private record Timer(long millis, Continuation waiter) {}

    private final PriorityQueue<Timer> timers = new PriorityQueue<>(Comparator.comparingLong(Timer::millis));
    private final long start = System.nanoTime();

    SleepingHub(PrintStream out) {
        super(out);
    }

    /** @param millis after the hub was made */
    final void sleepUntil(long millis) throws InterruptedException {
        timers.add(new Timer(millis, current()));
        suspend();
    }

    /** Returns when nobody can go on, now or later. */
    @Override
    final void run() throws IOException {
        super.run();
        while (!timers.isEmpty() || isAnyAwaited()) {
            idle(timers.isEmpty() ? Long.MAX_VALUE : Math.max(timers.peek().millis() - now(), 0));
            while (!timers.isEmpty() && timers.peek().millis() <= now()) {
                wake(timers.remove().waiter());
            }
            super.run();
        }
    }

    /** Lets the thread sleep, for this long at most. */
    void idle(long millis) throws IOException {
        LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(millis));
    }

    /** True if somebody waits for something that is no time. */
    boolean isAnyAwaited() {
        return false;
    }

    private long now() {
        return TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start);
    }
}
