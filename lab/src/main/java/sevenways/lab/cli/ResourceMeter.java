package sevenways.lab.cli;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Optional;
import sevenways.lab.ChildProcesses;
import sevenways.lab.ProcessUse;

/** What the lesson uses: its own process, and those that it started to wait for its pages. */
final class ResourceMeter {

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

    /** CPU time and peak memory, since the lesson's process began. */
    ProcessUse use(Optional<ChildProcesses> children) {
        var own = ProcessUse.of(ProcessHandle.current());
        return children.map(ChildProcesses::use).map(own::plus).orElse(own);
    }
}
