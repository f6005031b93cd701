package sevenways.virtualthreads;

import sevenways.lab.Downloader;
import sevenways.testkit.contract.BoundedDownloaderContract;

class AtOnceTest extends BoundedDownloaderContract {

    @Override
    protected Downloader downloader() {
        return new VirtualThreads(4);
    }

    @Override
    protected int expectedPeak(int pages) {
        return Math.min(4, pages);
    }
}
