package sevenways.nioselector;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import sevenways.lab.Downloader;
import sevenways.lab.PageResult;
import sevenways.lab.cli.LessonMain;
import sevenways.lab.http.Hosts;
import sevenways.lab.http.PageLoad;

/** Lesson 05: one thread waits for all pages at once, in a selector, and handles those that are ready. */
public final class NioSelector implements Downloader {

    private static final String WORKER = "event loop";

    public static void main(String[] args) {
        LessonMain.run("05-nio-selector", new NioSelector(), args);
    }

    // region:download
    @Override
    public void download(List<URI> pages, Duration timeout, Consumer<PageResult> results) {
        try (var loop = new EventLoop(results, Hosts.LookUp.SYSTEM)) {
            for (var page : pages) {
                if (Thread.currentThread().isInterrupted()) {
                    break;
                }
                loop.begin(new PageConnection(new PageLoad(page, timeout, WORKER)));
                // Ten thousand pages take a while to begin. Those that have begun are served meanwhile.
                loop.handleReady();
            }
            loop.run();
        } catch (IOException e) {
            throw new UncheckedIOException("The selector itself failed", e);
        }
    }
    // endregion:download
}
