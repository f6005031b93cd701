package sevenways.virtualthreads;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.HotSpotDiagnosticMXBean;
import com.sun.management.HotSpotDiagnosticMXBean.ThreadDumpFormat;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import sevenways.lab.Downloader;
import sevenways.testkit.fault.FaultContract;

class FaultsTest extends FaultContract {

    @Override
    protected Downloader downloader() {
        return new VirtualThreads();
    }

    @Override
    protected int expectedPeak(int pages) {
        return pages;
    }

    /** Only a thread dump lists virtual threads. */
    @AfterAll
    void noVirtualThreadIsLeft(@TempDir Path folder) throws Exception {
        var dump = folder.resolve("threads.json");
        ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                .dumpThreads(dump.toString(), ThreadDumpFormat.JSON);

        assertThat(Files.readString(dump)).contains("\"main\"").doesNotContain("\"virtual-");
    }
}
