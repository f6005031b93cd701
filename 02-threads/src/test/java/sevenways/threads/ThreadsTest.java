package sevenways.threads;

import sevenways.lab.Downloader;
import sevenways.testkit.contract.DownloaderContract;

class ThreadsTest extends DownloaderContract {

    @Override
    protected Downloader downloader() {
        return new Threads();
    }

    @Override
    protected int expectedPeak(int pages) {
        return pages;
    }
}
