package sevenways.comparison.waiter;

import com.sun.management.HotSpotDiagnosticMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/**
 * What this process has mapped, by proc_pid_smaps(5), in KiB. The kernel walks the page tables for it; the VmRSS of
 * proc_pid_status(5) is cheaper and inexact, by up to 64 pages for each thread.
 *
 * @param resident what is in memory
 * @param stacksReserved the size of the platform threads' stacks: addresses, not memory
 * @param stacksResident what of the stacks is in memory, because a frame once lay there; a part of resident
 */
record Mappings(long resident, long stacksReserved, long stacksResident) {

    private static final Path SMAPS = Path.of("/proc/self/smaps");

    /** The JVM takes its guard zone, a few pages, from the size of a stack, and the rest is a mapping of its own. */
    private static final int MOST_GUARD_KIB = 128;

    /** Empty on other systems than Linux. */
    static Optional<Mappings> now() throws IOException {
        if (!Files.exists(SMAPS)) {
            return Optional.empty();
        }
        var stackSize = stackSize();
        var resident = 0L;
        var stacksReserved = 0L;
        var stacksResident = 0L;
        var isStack = false;
        for (var line : Files.readAllLines(SMAPS)) {
            if (line.startsWith("Size:")) {
                var size = kib(line);
                isStack = size <= stackSize && size > stackSize - MOST_GUARD_KIB;
                stacksReserved += isStack ? size : 0;
            } else if (line.startsWith("Rss:")) {
                resident += kib(line);
                stacksResident += isStack ? kib(line) : 0;
            }
        }
        return Optional.of(new Mappings(resident, stacksReserved, stacksResident));
    }

    /** What a platform thread gets, in KiB. */
    static long stackSize() {
        return Long.parseLong(ManagementFactory.getPlatformMXBean(HotSpotDiagnosticMXBean.class)
                .getVMOption("ThreadStackSize")
                .getValue());
    }

    private static long kib(String line) {
        return Long.parseLong(line.replaceAll("\\D", ""));
    }
}
