package sevenways.threads;

import sevenways.lab.Downloader;
import sevenways.testkit.contract.BoundedDownloaderContract;

class PoolTest extends BoundedDownloaderContract {

    @Override
    protected Downloader downloader() {
        return new Threads(4);
    }

    @Override
    protected int expectedPeak(int pages) {
        return Math.min(4, pages);
    }
}
