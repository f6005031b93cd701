package sevenways.manualcontinuations;

import sevenways.lab.Downloader;
import sevenways.testkit.contract.DownloaderContract;

class ManualContinuationsTest extends DownloaderContract {

    @Override
    protected Downloader downloader() {
        return new ManualContinuations();
    }

    @Override
    protected int expectedPeak(int pages) {
        return pages;
    }
}
