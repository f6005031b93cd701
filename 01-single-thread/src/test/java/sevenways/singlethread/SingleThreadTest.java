package sevenways.singlethread;

import sevenways.lab.Downloader;
import sevenways.testkit.contract.BoundedDownloaderContract;

class SingleThreadTest extends BoundedDownloaderContract {

    @Override
    protected Downloader downloader() {
        return new SingleThread();
    }

    @Override
    protected int expectedPeak(int pages) {
        return Math.min(1, pages);
    }
}
