package sevenways.lab.site;

import java.time.Duration;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Counts the requests in flight, and holds those that wait for company. The request that makes a gate's number full
 * opens it for all who wait there: were each to look for itself, the first to leave would lower the count and shut the
 * others in.
 */
final class Gate {

    private static final Duration COMPANY = Duration.ofMillis(100);

    private final NavigableMap<Integer, CountDownLatch> shutGates = new TreeMap<>();
    private int inFlight;

    synchronized void arrive() {
        inFlight++;
        var opening = shutGates.headMap(inFlight, true);
        opening.values().forEach(CountDownLatch::countDown);
        opening.clear();
    }

    synchronized void leave() {
        inFlight--;
    }

    /**
     * Waits until {@code number} requests are in flight, and says whether that came before the deadline. If so, they
     * stay together for a moment more, which the log can show: its unit is the millisecond.
     */
    boolean await(int number, Duration deadline) throws InterruptedException {
        var opened = gate(number).await(deadline.toMillis(), TimeUnit.MILLISECONDS);
        if (opened) {
            Thread.sleep(COMPANY);
        }
        return opened;
    }

    private synchronized CountDownLatch gate(int number) {
        return number <= inFlight
                ? new CountDownLatch(0)
                : shutGates.computeIfAbsent(number, _ -> new CountDownLatch(1));
    }
}
