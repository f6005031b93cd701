package sevenways.manualcontinuations;

import sevenways.lab.Downloader;
import sevenways.testkit.contract.WebContract;

class WebTest extends WebContract {

    @Override
    protected Downloader downloader() {
        return new ManualContinuations();
    }
}
