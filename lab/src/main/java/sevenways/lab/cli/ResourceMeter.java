package sevenways.lab.cli;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import jdk.management.VirtualThreadSchedulerMXBean;
import sevenways.lab.ChildProcesses;
import sevenways.lab.ProcessUse;

/**
 * What the lesson uses: its own process, and those that it started to wait for its pages.
 *
 * <p>A thread is the lesson's if it was not there before the lesson did anything. So those that it starts in its
 * rehearsal and keeps are counted, such as the carriers and the poller of virtual threads. What ends before the run is
 * not: the peak is that of the run.
 */
final class ResourceMeter {

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final int threadsBefore;

    /** Begins to count threads: those that run now are not the lesson's. */
    ResourceMeter() {
        startThreadOfContinuations();
        threadsBefore = threads.getThreadCount();
    }

    /**
     * With the first virtual thread or continuation, the JDK starts a thread of its own that wakes those which waited
     * for a monitor ({@code VirtualThread-unblocker}). It works for no lesson, and does so in three of the seven: so it
     * is there beforehand in all of them.
     */
    private static void startThreadOfContinuations() {
        Thread.ofVirtual().unstarted(() -> {});
    }

    /** Begins to look for the greatest number of threads. */
    void beginRun() {
        threads.resetPeakThreadCount();
    }

    /** The platform threads of the lesson, at most at once, since the run began. Virtual threads are none; their carriers are. */
    int peakThreads() {
        return threads.getPeakThreadCount() - threadsBefore;
    }

    /** The platform threads that carry virtual ones. None of them has ended: an idle one stays for half a minute. */
    int carriers() {
        return ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class)
                .getPoolSize();
    }

    /** The platform threads that ask which sockets are ready for virtual threads. Once started, they stay. */
    int pollers() {
        return (int) Arrays.stream(threads.getThreadInfo(threads.getAllThreadIds()))
                .filter(Objects::nonNull)
                .filter(thread -> thread.getThreadName().contains("Poller"))
                .count();
    }

    /** CPU time and peak memory, since the lesson's process began, its rehearsal included. */
    ProcessUse use(Optional<ChildProcesses> children) {
        var own = ProcessUse.of(ProcessHandle.current());
        return children.map(ChildProcesses::use).map(own::plus).orElse(own);
    }
}
