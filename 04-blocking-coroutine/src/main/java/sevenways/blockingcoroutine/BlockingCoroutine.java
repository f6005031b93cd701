package sevenways.blockingcoroutine;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import sevenways.lab.Downloader;
import sevenways.lab.PageResult;
import sevenways.lab.cli.LessonMain;
import sevenways.lab.http.BlockingReader;

/** Lesson 04: every page has a tasklet of its own, all share one thread, and who waits for a page blocks them all. */
public final class BlockingCoroutine implements Downloader {

    /** Loads one page. */
    @FunctionalInterface
    interface Reader {
        PageResult load(URI page, Duration timeout, String worker);
    }

    private final Reader reader;

    /** With the reader of the first lessons, which is the mistake. */
    public BlockingCoroutine() {
        this(BlockingReader::load);
    }

    /** With another reader: so a test can show that nothing but the reader makes the lesson slow. */
    BlockingCoroutine(Reader reader) {
        this.reader = reader;
    }

    public static void main(String[] args) {
        LessonMain.run("04-blocking-coroutine", new BlockingCoroutine(), args);
    }

    // region:download
    @Override
    public void download(List<URI> pages, Duration timeout, Consumer<PageResult> results) {
        var scheduler = new Scheduler();
        var addresses = new Channel<URI>(scheduler, "addresses");
        for (var number = 1; number <= pages.size(); number++) {
            var name = "reader-" + number;
            scheduler.start(name, () -> results.accept(reader.load(addresses.receive(), timeout, name)));
        }
        scheduler.start("feeder", () -> {
            // Not pages.forEach: a synchronized list would hold its monitor while this tasklet waits.
            for (var page : pages) {
                addresses.send(page);
            }
        });
        scheduler.run();
    }
    // endregion:download
}
