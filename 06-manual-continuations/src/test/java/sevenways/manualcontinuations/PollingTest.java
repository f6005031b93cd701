package sevenways.manualcontinuations;

import sevenways.lab.Downloader;
import sevenways.testkit.contract.DownloaderContract;

class PollingTest extends DownloaderContract {

    @Override
    protected Downloader downloader() {
        return new ManualContinuations(true);
    }

    @Override
    protected int expectedPeak(int pages) {
        return pages;
    }
}
