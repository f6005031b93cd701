package sevenways.processes;

import java.util.List;
import sevenways.lab.Downloader;
import sevenways.testkit.fault.FaultContract;

class FaultsTest extends FaultContract {

    private static final int WORKERS = 3;

    @Override
    protected Downloader downloader() {
        return new Processes(WORKERS, ChildJvm.standard());
    }

    @Override
    protected int expectedPeak(int pages) {
        return Math.min(WORKERS, pages);
    }

    @Override
    protected List<String> arguments() {
        return List.of("--workers=" + WORKERS);
    }

    @Override
    protected boolean hasChildren() {
        return true;
    }
}
