package sevenways.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ProcessUseTest {

    @TempDir
    private Path folder;

    @Test
    @EnabledOnOs(OS.LINUX)
    void aProcessThatRunsHasUsedSomething() {
        var use = ProcessUse.of(ProcessHandle.current());

        assertThat(use.cpuMillis()).isPositive();
        assertThat(use.peakRssKiB()).isPositive();
    }

    @Test
    void readsTheHighWaterMark() throws Exception {
        var status =
                Files.writeString(folder.resolve("status"), "VmPeak:\t  900 kB\nVmHWM:\t  123 kB\nVmRSS:\t  50 kB\n");

        assertThat(ProcessUse.peakRssKiB(status)).isEqualTo(123);
    }

    /** As the file of a process that ended after it was opened, a folder opens and fails to be read. */
    @Test
    void whatFailsWhileItIsReadIsUnknown() {
        assertThat(ProcessUse.peakRssKiB(folder)).isNull();
    }

    @Test
    void aProcessThatIsGoneIsUnknown() {
        assertThat(ProcessUse.peakRssKiB(folder.resolve("none"))).isNull();
    }
}
