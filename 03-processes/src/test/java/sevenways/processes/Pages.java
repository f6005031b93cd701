package sevenways.processes;

import java.net.URI;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.Stream;
import sevenways.lab.Downloader;
import sevenways.lab.PageResult;

/** Pages for tests, and their download. */
final class Pages {

    static final Duration TIMEOUT = Duration.ofMinutes(1);

    private Pages() {}

    /** Addresses below a host that nobody asks: nothing listens at port 1. */
    static List<URI> of(String... paths) {
        return Stream.of(paths)
                .map(path -> URI.create("http://127.0.0.1:1" + path))
                .toList();
    }

    static Collection<PageResult> download(Downloader lesson, List<URI> pages) throws InterruptedException {
        return download(lesson, pages, TIMEOUT);
    }

    static Collection<PageResult> download(Downloader lesson, List<URI> pages, Duration timeout)
            throws InterruptedException {
        var results = new ConcurrentLinkedQueue<PageResult>();
        lesson.download(pages, timeout, results::add);
        return results;
    }
}
