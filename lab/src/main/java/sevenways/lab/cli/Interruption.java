package sevenways.lab.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/**
 * Ctrl-C as an interrupt of the main thread, so that a run can stop and its report still be written.
 *
 * <p>At the signal a JVM begins its shutdown in another thread, and ends when its hooks have returned. The hook here
 * interrupts the main thread and returns only after that has finished.
 */
public final class Interruption {

    private static final int SOME_FAILED = 1;
    private static final int PATIENCE_SECONDS = 5;

    private Interruption() {}

    /** Runs {@code work} on this thread and ends the process with its result, or with 1 after a Ctrl-C. */
    public static void exitWith(IntSupplier work) {
        var main = Thread.currentThread();
        var finished = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            if (finished.getCount() > 0) {
                main.interrupt();
                await(finished);
                // Instead of the signal's 130: some pages have no result, and that is what 1 says.
                Runtime.getRuntime().halt(SOME_FAILED);
            }
        }));
        int status;
        try {
            status = work.getAsInt();
        } finally {
            finished.countDown();
        }
        System.exit(status);
    }

    private static void await(CountDownLatch finished) {
        try {
            if (!finished.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                System.err.println("The run does not stop; its process is ended without a report");
            }
        } catch (InterruptedException e) {
            // Nobody interrupts a hook; if somebody does, the process may end at once.
        }
    }
}
