package sevenways.comparison;

import org.junit.jupiter.api.BeforeAll;
import sevenways.lab.Downloader;
import sevenways.testkit.contract.DownloaderContract;

class HttpClientDownloaderTest extends DownloaderContract {

    @BeforeAll
    static void rehearse() {
        HttpClientDownloader.rehearse();
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
