package sevenways.threads;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import picocli.CommandLine.Option;
import sevenways.lab.Downloader;
import sevenways.lab.PageResult;
import sevenways.lab.cli.AtLeastOne;
import sevenways.lab.cli.LessonMain;
import sevenways.lab.http.BlockingReader;

/** Lesson 02: every page has a platform thread of its own that waits for it, or a pool of them shares the pages. */
public final class Threads implements Downloader {

    @Option(
            names = "--workers",
            paramLabel = "N",
            description = "A pool of N threads (without: a thread for each page).",
            converter = AtLeastOne.class)
    private Integer workers;

    /** A thread for each page. */
    public Threads() {}

    /** A pool of {@code workers} threads. */
    Threads(int workers) {
        this.workers = workers;
    }

    public static void main(String[] args) {
        LessonMain.run("02-threads", new Threads(), args);
    }

    // region:download
    @Override
    public void download(List<URI> pages, Duration timeout, Consumer<PageResult> results) {
        try (var executor = executor()) {
            for (var page : pages) {
                if (Thread.currentThread().isInterrupted()) {
                    break;
                }
                executor.execute(() -> results.accept(BlockingReader.load(page, timeout)));
            }
        } // close() waits for all pages; interrupted, it interrupts every thread and waits for its end
    }
    // endregion:download

    // region:executor
    private ExecutorService executor() {
        var named = Thread.ofPlatform().name("thread-", 1).factory();
        return workers == null
                ? Executors.newThreadPerTaskExecutor(named)
                : Executors.newFixedThreadPool(workers, named);
    }
    // endregion:executor
}
