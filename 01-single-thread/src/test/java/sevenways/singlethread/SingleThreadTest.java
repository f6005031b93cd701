package sevenways.singlethread;

import sevenways.lab.Downloader;
import sevenways.testkit.contract.DownloaderContract;

class SingleThreadTest extends DownloaderContract {

    @Override
    protected Downloader downloader() {
        return new SingleThread();
    }

    @Override
    protected int expectedPeak(int pages) {
        return Math.min(1, pages);
    }
}
