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
    private boolean stopped;
    private final Object a = new Object();
    private final Object b = new Object();

    @Override
    public void run() {
        while (!isStopped()) {
            turns++;
        }
    }

    private boolean isStopped() {
        synchronized (a) {
            return stopped;
        }
    }

    void stop() {
        synchronized (b) {
            stopped = true;
        }
    }
    // end of your turn
}
