package sevenways.virtualthreads;

import java.lang.management.ManagementFactory;
import jdk.management.VirtualThreadSchedulerMXBean;

/** Runs the lesson, and prints a last line with the number of carriers that it had. */
final class CountsItsCarriers {

    private CountsItsCarriers() {}

    public static void main(String[] args) {
        var scheduler = ManagementFactory.getPlatformMXBean(VirtualThreadSchedulerMXBean.class);
        Runtime.getRuntime()
                .addShutdownHook(new Thread(() -> System.out.println("carriers: " + scheduler.getPoolSize())));
        VirtualThreads.main(args);
    }
}
