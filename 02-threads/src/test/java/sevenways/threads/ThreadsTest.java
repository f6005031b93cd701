package sevenways.threads;

import sevenways.lab.Downloader;
import sevenways.lab.contract.DownloaderContract;

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
