package sevenways.comparison.replay;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;

/** On what a run was recorded: its figures are that machine's. */
public record Machine(int cores, long memoryMiB, String os, String jdk) {

    private static final long BYTES_OF_A_MEBIBYTE = 1024 * 1024;

    static Machine here() {
        var system = ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);
        return new Machine(
                Runtime.getRuntime().availableProcessors(),
                system.getTotalMemorySize() / BYTES_OF_A_MEBIBYTE,
                System.getProperty("os.name"),
                System.getProperty("java.version"));
    }
}
