package sevenways.threads;

import sevenways.lab.Downloader;
import sevenways.testkit.fault.FaultContract;

class FaultsTest extends FaultContract {

    @Override
    protected Downloader downloader() {
        return new Threads();
    }

    @Override
    protected int expectedPeak(int pages) {
        return pages;
    }
}
