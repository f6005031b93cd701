package sevenways.virtualthreads.demos;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;

/**
 * Until JDK 23 each of these kept the carrier. Since JEP 491, in JDK 24, a monitor belongs to the virtual thread, and
 * the carrier is free while it waits.
 */
final class InSynchronized {

    /** Nobody is expected to use it up; it is for a machine that is very busy. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final Object monitor = new Object();

    private InSynchronized() {}

    public static void main(String[] args) throws IOException {
        OneCarrier.show("inside synchronized", PATIENCE, InSynchronized::holding);
        OneCarrier.show("to enter synchronized", PATIENCE, InSynchronized::entering);
        OneCarrier.show("in Object.wait", PATIENCE, InSynchronized::waiting);
    }

    // region:monitors
    private static void holding(ThreadB b) {
        synchronized (monitor) {
            b.start();
            b.await();
        }
    }

    private static void entering(ThreadB b) throws InterruptedException {
        var held = new CountDownLatch(1);
        Thread.ofPlatform().start(() -> holdUntilAfter(b, held));
        held.await();
        b.start();
        synchronized (monitor) {
            return;
        }
    }

    private static void waiting(ThreadB b) throws InterruptedException {
        synchronized (monitor) {
            var notifier = Thread.ofPlatform().start(() -> notifyAfter(b));
            b.start();
            while (!b.hasRun() && notifier.isAlive()) {
                monitor.wait(PATIENCE.toMillis());
            }
        }
    }
    // endregion:monitors

    private static void holdUntilAfter(ThreadB b, CountDownLatch held) {
        synchronized (monitor) {
            held.countDown();
            b.await();
        }
    }

    private static void notifyAfter(ThreadB b) {
        b.await();
        synchronized (monitor) {
            monitor.notifyAll();
        }
    }
}
