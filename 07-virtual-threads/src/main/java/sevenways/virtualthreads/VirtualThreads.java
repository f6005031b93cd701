package sevenways.virtualthreads;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import sevenways.lab.Downloader;
import sevenways.lab.PageResult;
import sevenways.lab.cli.LessonMain;
import sevenways.lab.http.BlockingReader;

/** Lesson 07: every page has a virtual thread of its own that waits for it, and the JVM waits for them all. */
public final class VirtualThreads implements Downloader {

    public static void main(String[] args) {
        LessonMain.run("07-virtual-threads", new VirtualThreads(), args);
    }

    // region:download
    @Override
    public void download(List<URI> pages, Duration timeout, Consumer<PageResult> results) {
        try (var executor = executor()) {
            for (var page : pages) {
                executor.execute(() -> results.accept(BlockingReader.load(page, timeout)));
            }
        } // close() waits for all pages; interrupted, it interrupts every thread and waits for its end
    }
    // endregion:download

    // region:executor
    private static ExecutorService executor() {
        return Executors.newThreadPerTaskExecutor(
                Thread.ofVirtual().name("virtual-", 1).factory());
    }
    // endregion:executor
}
