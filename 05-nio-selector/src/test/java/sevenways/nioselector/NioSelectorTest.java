package sevenways.nioselector;

import sevenways.lab.Downloader;
import sevenways.testkit.contract.DownloaderContract;

class NioSelectorTest extends DownloaderContract {

    @Override
    protected Downloader downloader() {
        return new NioSelector();
    }

    @Override
    protected int expectedPeak(int pages) {
        return pages;
    }
}
