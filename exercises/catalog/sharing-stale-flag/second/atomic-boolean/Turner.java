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
    private final java.util.concurrent.atomic.AtomicBoolean stopped = new java.util.concurrent.atomic.AtomicBoolean();

    @Override
    public void run() {
        while (!stopped.get()) {
            turns++;
        }
    }

    void stop() {
        stopped.set(true);
    }
    // end of your turn
}
