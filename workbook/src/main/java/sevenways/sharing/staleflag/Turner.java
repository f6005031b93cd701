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

    @Override
    public void run() {
        while (!stopped) {
            turns++;
        }
    }

    void stop() {
        stopped = true;
    }
    // end of your turn
}
