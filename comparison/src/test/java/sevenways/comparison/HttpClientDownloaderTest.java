package sevenways.comparison;

import sevenways.lab.Downloader;
import sevenways.lab.contract.DownloaderContract;

class HttpClientDownloaderTest extends DownloaderContract {

    @Override
    protected Downloader downloader() {
        return new HttpClientDownloader();
    }

    @Override
    protected int expectedPeak(int pages) {
        return pages;
    }
}
