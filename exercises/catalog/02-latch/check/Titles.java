package sevenways.e02.latch;

import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;

/** A list that takes its time, if the check says so. */
@SuppressWarnings("serial") // never written anywhere
final class Titles extends CopyOnWriteArrayList<String> {

    private volatile CountDownLatch room = new CountDownLatch(0);

    void hold() {
        room = new CountDownLatch(1);
    }

    void letGo() {
        room.countDown();
    }

    @Override
    public boolean add(String title) {
        try {
            room.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return super.add(title);
    }
}
