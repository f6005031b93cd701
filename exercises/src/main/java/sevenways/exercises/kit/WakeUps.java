package sevenways.exercises.kit;

import java.util.concurrent.CountDownLatch;

/**
 * A virtual thread that is handed a monitor is not ready at once: one thread of the JDK wakes all of them, a batch at a
 * time. So whoever is woken in a later batch comes after all that are on their way now.
 */
final class WakeUps {

    private final Carrier messengers = new Carrier("messengers");

    /** Returns when each thread that was on its way has arrived. */
    void await() throws InterruptedException {
        awaitBatch(); // may be the one that they are in, before or after them
        awaitBatch();
    }

    private void awaitBatch() throws InterruptedException {
        var woken = new CountDownLatch(1);
        var monitor = new Object();
        var messenger = VirtualThreads.carriedBy(messengers).unstarted(() -> {
            synchronized (monitor) {
                woken.countDown();
            }
        });
        VirtualThreads.carriedBy(messengers).start(() -> {
            synchronized (monitor) {
                messenger.start();
                while (messenger.getState() != Thread.State.BLOCKED) {
                    Thread.yield();
                }
            }
        });
        woken.await();
    }
}
