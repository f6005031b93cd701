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
    private volatile Thread runner;

    @Override
    public void run() {
        runner = Thread.currentThread();
        while (!runner.isInterrupted()) {
            turns++;
        }
    }

    void stop() {
        runner.interrupt();
    }
    // end of your turn
}
