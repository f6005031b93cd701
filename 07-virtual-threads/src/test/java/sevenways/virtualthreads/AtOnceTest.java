package sevenways.virtualthreads;

import sevenways.lab.Downloader;
import sevenways.testkit.contract.DownloaderContract;

class AtOnceTest extends DownloaderContract {

    @Override
    protected Downloader downloader() {
        return new VirtualThreads(4);
    }

    @Override
    protected int expectedPeak(int pages) {
        return Math.min(4, pages);
    }
}
