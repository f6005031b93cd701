package sevenways.manualcontinuations;

import sevenways.lab.Downloader;
import sevenways.testkit.fault.FaultContract;

class FaultsTest extends FaultContract {

    @Override
    protected Downloader downloader() {
        return new ManualContinuations();
    }

    @Override
    protected int expectedPeak(int pages) {
        return pages;
    }
}
