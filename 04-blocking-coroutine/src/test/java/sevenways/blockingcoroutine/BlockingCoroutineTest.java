package sevenways.blockingcoroutine;

import sevenways.lab.Downloader;
import sevenways.testkit.contract.BoundedDownloaderContract;

class BlockingCoroutineTest extends BoundedDownloaderContract {

    @Override
    protected Downloader downloader() {
        return new BlockingCoroutine();
    }

    /** As in lesson 01, however many tasklets there are. */
    @Override
    protected int expectedPeak(int pages) {
        return Math.min(1, pages);
    }
}
