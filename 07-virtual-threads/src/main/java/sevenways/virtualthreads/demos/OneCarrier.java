package sevenways.virtualthreads.demos;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;

/**
 * An experiment with one carrier and two virtual threads. A starts B and then waits for it. If A leaves the carrier while
 * it waits, B runs, and the wait is over. If A keeps the carrier, B cannot run before A loses patience, however late that
 * is.
 *
 * <p>A must not print, because while a thread prints, the JDK lets another carrier stand in for its own.
 */
final class OneCarrier {

    /** How A waits. */
    @FunctionalInterface
    interface Wait {
        /** Starts B, then waits until it has run, or patience is over. */
        void waitFor(ThreadB b) throws Throwable;
    }

    private OneCarrier() {}

    /** @param place where A waits, to follow the words "A waits" */
    static void show(String place, Duration patience, Wait wait) throws IOException {
        Carriers.allowOne();
        System.out.printf("One carrier. A waits %s until B has run, for %d s at most.%n", place, patience.toSeconds());
        try (var jfr = new PinnedEvents()) {
            System.out.println(
                    hasRunMeanwhile(new ThreadB(patience), wait)
                            ? "B has run: A had left the carrier."
                            : "B could not run: A kept the carrier.");
            System.out.println("JFR: " + jfr.ofThread("A"));
        }
    }

    private static boolean hasRunMeanwhile(ThreadB b, Wait wait) {
        var answer = new CompletableFuture<Boolean>();
        Thread.ofVirtual().name("A").start(() -> {
            try {
                wait.waitFor(b);
                answer.complete(b.hasRun());
            } catch (Throwable e) {
                answer.completeExceptionally(e);
            }
        });
        return answer.join();
    }
}
