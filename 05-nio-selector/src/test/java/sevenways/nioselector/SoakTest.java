package sevenways.nioselector;

import sevenways.lab.Downloader;
import sevenways.testkit.contract.SoakContract;

class SoakTest extends SoakContract {

    @Override
    protected Downloader downloader() {
        return new NioSelector();
    }
}
