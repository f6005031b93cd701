package sevenways.comparison;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import sevenways.lab.Downloader;
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
}
