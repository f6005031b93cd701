package sevenways.comparison;

import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import sevenways.lab.Downloader;
import sevenways.lab.Outcome;
import sevenways.testkit.contract.DownloaderContract;

class HttpClientDownloaderTest extends DownloaderContract {

    /** The JDK starts a thread with the first time-out, and keeps it. */
    @BeforeAll
    static void startTheThreadOfTimeOuts() {
        new CompletableFuture<>()
                .completeOnTimeout(null, 0, TimeUnit.MILLISECONDS)
                .join();
    }

    @Override
    protected Downloader downloader() {
        return new HttpClientDownloader();
    }

    @Override
    protected int expectedPeak(int pages) {
        return pages;
    }

    /**
     * The system tells of a reset once. If the client is told when it sends the request, and reads before it has dealt
     * with that, it finds the end of input and reports nothing else: a reset and a plain end then look the same.
     */
    @Override
    protected Set<Outcome> verdictsOnAResetAtOnce() {
        return Set.of(Outcome.RESET, Outcome.EMPTY);
    }
}
