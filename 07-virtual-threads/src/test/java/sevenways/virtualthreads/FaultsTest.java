package sevenways.virtualthreads;

import sevenways.lab.Downloader;
import sevenways.lab.fault.FaultContract;

class FaultsTest extends FaultContract {

    @Override
    protected Downloader downloader() {
        return new VirtualThreads();
    }

    @Override
    protected int expectedPeak(int pages) {
        return pages;
    }
}
