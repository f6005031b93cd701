package sevenways.manualcontinuations.demos;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import sevenways.lab.site.SlowSite;
import sevenways.manualcontinuations.ManualContinuations;

/** The same pages with the hub and with the original's polling, one after the other: what does not sleep costs CPU. */
final class PollingCost {

    private static final int PAGES = 150;
    private static final Duration SHORT = Duration.ofMillis(100);
    private static final Duration LONG = Duration.ofSeconds(1);
    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private PollingCost() {}

    public static void main(String[] args) throws Exception {
        try (var site = SlowSite.open("embedded")) {
            // A first run pays for what the JVM must read and compile; it is not shown.
            measure(site, SHORT, false);
            measure(site, SHORT, true);
            System.out.println("                elapsed    CPU of the one thread");
            System.out.println("sleeping hub    " + measure(site, LONG, false));
            System.out.println("--poll          " + measure(site, LONG, true));
        }
    }

    private static String measure(SlowSite site, Duration meanDelay, boolean poll) throws InterruptedException {
        var threads = ManagementFactory.getThreadMXBean();
        var pages = site.newRun(meanDelay).pages(PAGES);
        var done = new AtomicInteger();
        var cpu = threads.getCurrentThreadCpuTime();
        var start = System.nanoTime();
        new ManualContinuations(poll).download(pages, TIMEOUT, _ -> done.incrementAndGet());
        return String.format(
                "%4d ms    %4d ms    %d pages",
                TimeUnit.NANOSECONDS.toMillis(System.nanoTime() - start),
                TimeUnit.NANOSECONDS.toMillis(threads.getCurrentThreadCpuTime() - cpu),
                done.get());
    }
}
