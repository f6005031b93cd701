package sevenways.sharing.staleflag;

/**
 * Turns until it is stopped.
 *
 * <p>Wanted: {@code run} returns after another thread has called {@code stop}; not by luck, but because the language
 * promises it.
 */
final class Turner implements Runnable {

    long turns;

    // your turn
    private final java.util.concurrent.CountDownLatch stopped = new java.util.concurrent.CountDownLatch(1);

    @Override
    public void run() {
        while (stopped.getCount() > 0) {
            turns++;
        }
    }

    void stop() {
        stopped.countDown();
    }
    // end of your turn
}
