package sevenways.virtualthreads;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import picocli.CommandLine.Option;
import sevenways.lab.Downloader;
import sevenways.lab.PageResult;
import sevenways.lab.cli.AtLeastOne;
import sevenways.lab.cli.LessonMain;
import sevenways.lab.http.BlockingReader;

/** Lesson 07: every page has a virtual thread of its own that waits for it, and the JVM waits for them all. */
public final class VirtualThreads implements Downloader {

    @Option(
            names = "--at-once",
            paramLabel = "N",
            description = "Load N pages at once, at most (without: all of them).",
            converter = AtLeastOne.class)
    private int atOnce = Integer.MAX_VALUE;

    @Option(
            names = "--parallelism",
            paramLabel = "N",
            description = "Let N platform threads carry the virtual ones (without: one a processor).",
            converter = Parallelism.Number.class)
    private Integer parallelism;

    /** All pages at once. */
    public VirtualThreads() {}

    /** {@code atOnce} pages at once, at most. */
    VirtualThreads(int atOnce) {
        this.atOnce = atOnce;
    }

    public static void main(String[] args) {
        LessonMain.run("07-virtual-threads", new VirtualThreads(), args);
    }

    // region:download
    @Override
    public void download(List<URI> pages, Duration timeout, Consumer<PageResult> results) {
        var turns = new Semaphore(atOnce, true);
        try (var executor = executor()) {
            for (var page : pages) {
                if (Thread.currentThread().isInterrupted()) {
                    break;
                }
                executor.execute(() -> results.accept(load(page, timeout, turns)));
            }
        } // close() waits for all pages; interrupted, it interrupts every thread and waits for its end
    }
    // endregion:download

    // region:executor
    private ExecutorService executor() {
        if (parallelism != null) {
            Parallelism.set(parallelism);
        }
        return Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("virtual-", 1).factory());
    }
    // endregion:executor

    // region:limit
    private static PageResult load(URI page, Duration timeout, Semaphore turns) {
        try {
            turns.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return BlockingReader.load(page, timeout); // which needs no turn: on an interrupted thread it loads nothing
        }
        try {
            return BlockingReader.load(page, timeout);
        } finally {
            turns.release();
        }
    }
    // endregion:limit
}
