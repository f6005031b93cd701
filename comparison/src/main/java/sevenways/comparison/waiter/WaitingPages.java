package sevenways.comparison.waiter;

import static java.util.Collections.nCopies;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;
import sevenways.lab.Downloader;
import sevenways.lab.Outcome;
import sevenways.lab.PageResult;
import sevenways.lab.http.BlockingReader;
import sevenways.lab.site.Experiment;

/** Pages that never come, and a lesson that waits for them until it is closed. */
final class WaitingPages implements AutoCloseable {

    /** The longest that a site holds a gate. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private static final Duration FOR_EVER = Duration.ofDays(1);
    private static final int NEVER_REACHED = 100_000;

    private final int number;
    private final Experiment run;
    private final Thread measuring = Thread.currentThread();
    private final AtomicReference<String> failure = new AtomicReference<>();
    private final ExecutorService lesson = Executors.newSingleThreadExecutor();
    private volatile boolean closing;

    /** Has the lesson begin to wait. */
    WaitingPages(Downloader downloader, Experiment run, int number) {
        this.number = number;
        this.run = run;
        lesson.execute(() -> waitWith(downloader));
    }

    /**
     * Returns when {@code inFlight} requests have reached the site, which is the one to know: a page of this thread's is
     * held until they and it are there together.
     *
     * @throws IOException with one sentence for the user, if a page could not wait
     */
    void awaitRequests(int inFlight) throws IOException {
        var last = BlockingReader.load(run.gatedPages(1, inFlight + 1, LONGEST).getFirst(), LONGEST.multipliedBy(2));
        if (failure.get() != null) {
            Thread.interrupted();
            throw new IOException("Not all of " + number + " could wait: " + failure.get());
        }
        if (last.outcome() != Outcome.OK) {
            throw new IOException("The site did not see " + inFlight + " requests at once: " + last.detail());
        }
    }

    /** Interrupts the lesson, and returns when it has ended. */
    @Override
    public void close() {
        closing = true;
        lesson.shutdownNow();
        lesson.close();
    }

    private void waitWith(Downloader downloader) {
        // One address for all: what 10,000 addresses would take is no part of a waiter.
        var page = run.gatedPages(1, NEVER_REACHED, LONGEST).getFirst();
        try {
            downloader.download(nCopies(number, page), FOR_EVER, this::refuse);
        } catch (InterruptedException e) {
            // Closed.
        } catch (RuntimeException | Error e) {
            // Also an Error: it is how a JVM says that there are no more threads to be had.
            fail(e.toString());
        }
    }

    private void refuse(PageResult result) {
        fail(result.outcome() + ", " + result.detail());
    }

    private void fail(String reason) {
        if (!closing && failure.compareAndSet(null, reason)) {
            measuring.interrupt();
        }
    }
}
