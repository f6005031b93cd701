package sevenways.blockingcoroutine;

import sevenways.lab.Downloader;
import sevenways.testkit.fault.FaultContract;

class FaultsTest extends FaultContract {

    @Override
    protected Downloader downloader() {
        return new BlockingCoroutine();
    }

    @Override
    protected int expectedPeak(int pages) {
        return Math.min(1, pages);
    }
}
