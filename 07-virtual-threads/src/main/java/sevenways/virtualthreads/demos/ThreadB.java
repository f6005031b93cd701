package sevenways.virtualthreads.demos;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** B of {@link OneCarrier}: the virtual thread that can run only if A leaves the carrier. */
final class ThreadB {

    private final CountDownLatch ran = new CountDownLatch(1);
    private final Duration patience;

    /** @param patience how long {@link #await} waits at most */
    ThreadB(Duration patience) {
        this.patience = patience;
    }

    /** Hands it to the scheduler. */
    void start() {
        Thread.ofVirtual().name("B").start(ran::countDown);
    }

    /** Waits until it has run, or patience is over. */
    void await() {
        try {
            ran.await(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts a demonstration", e);
        }
    }

    boolean hasRun() {
        return ran.getCount() == 0;
    }
}
