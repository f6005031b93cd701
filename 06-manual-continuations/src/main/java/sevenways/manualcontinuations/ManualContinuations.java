package sevenways.manualcontinuations;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import picocli.CommandLine.Option;
import sevenways.lab.Downloader;
import sevenways.lab.PageResult;
import sevenways.lab.cli.LessonMain;
import sevenways.lab.http.Hosts;

/** Lesson 06: every page has a green thread of its own that waits for it; the only platform thread runs them in turn. */
public final class ManualContinuations implements Downloader {

    @Option(
            names = "--poll",
            description =
                    "Ask every socket again and again, as the original of 2012 did (without: sleep in a selector).")
    private boolean poll;

    private final Hosts.LookUp lookUp;

    /** Sleeps in a selector. */
    public ManualContinuations() {
        this(Hosts.LookUp.SYSTEM);
    }

    /** @param poll whether to ask every socket again and again, as the original did, or to sleep in a selector */
    public ManualContinuations(boolean poll) {
        this();
        this.poll = poll;
    }

    ManualContinuations(Hosts.LookUp lookUp) {
        this.lookUp = lookUp;
    }

    public static void main(String[] args) {
        LessonMain.run("06-manual-continuations", new ManualContinuations(), args);
    }

    // region:download
    @Override
    public void download(List<URI> pages, Duration timeout, Consumer<PageResult> results) throws InterruptedException {
        try (var hub = new Hub(poll ? new PollingReadiness() : new SelectorReadiness())) {
            var reader = new PageReader(hub, new Hosts(lookUp, hub::execute));
            for (var page : pages) {
                hub.spawn(() -> reader.load(page, timeout, results));
            }
            hub.run(); // returns when all pages have their results; interrupted, it interrupts every green thread
        } catch (IOException e) {
            throw new UncheckedIOException("the hub itself failed", e);
        }
    }
    // endregion:download
}
