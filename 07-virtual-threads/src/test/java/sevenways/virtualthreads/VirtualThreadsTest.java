package sevenways.virtualthreads;

import sevenways.lab.Downloader;
import sevenways.testkit.contract.DownloaderContract;

class VirtualThreadsTest extends DownloaderContract {

    @Override
    protected Downloader downloader() {
        return new VirtualThreads();
    }

    @Override
    protected int expectedPeak(int pages) {
        return pages;
    }
}
