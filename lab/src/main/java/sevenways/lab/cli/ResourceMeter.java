package sevenways.lab.cli;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/** What the lesson's own process uses. */
final class ResourceMeter {

    private static final Path STATUS = Path.of("/proc/self/status");

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final int threadsBefore;

    /** Begins to count threads: those that run now are not the lesson's. */
    ResourceMeter() {
        threads.resetPeakThreadCount();
        threadsBefore = threads.getThreadCount();
    }

    /** The platform threads added since, at most at once. Virtual threads are none; their carriers are. */
    int peakThreads() {
        return threads.getPeakThreadCount() - threadsBefore;
    }

    /** User and system time since the process began; null where the system does not tell. */
    Long cpuMillis() {
        return ProcessHandle.current()
                .info()
                .totalCpuDuration()
                .map(Duration::toMillis)
                .orElse(null);
    }

    /** The high-water mark of resident memory (proc(5), VmHWM); null on other systems than Linux. */
    Long peakRssKiB() {
        try (var lines = Files.lines(STATUS)) {
            return lines.filter(line -> line.startsWith("VmHWM:"))
                    .map(line -> Long.valueOf(line.replaceAll("[^0-9]", "")))
                    .findFirst()
                    .orElse(null);
        } catch (IOException e) {
            return null;
        }
    }
}
