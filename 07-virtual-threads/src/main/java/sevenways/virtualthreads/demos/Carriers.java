package sevenways.virtualthreads.demos;

import java.lang.management.ManagementFactory;
import jdk.management.VirtualThreadSchedulerMXBean;

/** The platform threads that carry this JVM's virtual threads. */
final class Carriers {

    private static final VirtualThreadSchedulerMXBean SCHEDULER =
            ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class);

    private Carriers() {}

    /** Lets one virtual thread run at a time. To be called before the first virtual thread of the JVM. */
    static void allowOne() {
        SCHEDULER.setParallelism(1);
    }

    /** How many live, those included that stand in for one that blocks. */
    static int started() {
        return SCHEDULER.getPoolSize();
    }
}
