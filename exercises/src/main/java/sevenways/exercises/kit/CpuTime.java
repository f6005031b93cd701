package sevenways.exercises.kit;

import java.lang.management.ManagementFactory;

/** The patience of a check is counted in CPU time of the thread in question: no busy machine stretches it. */
public final class CpuTime {

    private CpuTime() {}

    /** In nanoseconds; of a thread that has ended, 0. */
    public static long of(Thread platformThread) {
        return Math.max(0, ManagementFactory.getThreadMXBean().getThreadCpuTime(platformThread.threadId()));
    }
}
