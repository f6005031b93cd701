package sevenways.exercises.kit;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import sevenways.exercises.given.Clock;

/**
 * Time passes only when somebody sleeps or the check says so. It begins so near to the end of a long that nearly every
 * deadline lies beyond it, as a negative number.
 */
public class ManualClock implements Clock {

    private final List<Duration> sleeps = new ArrayList<>();
    private final long begin;
    private long now;
    private int looks;

    public ManualClock() {
        this(Long.MAX_VALUE - Duration.ofMillis(1).toNanos());
    }

    /** One that begins elsewhere shows whether an answer that fails does so only because of the overflow. */
    public ManualClock(long begin) {
        this.begin = begin;
        now = begin;
    }

    @Override
    public synchronized long nanoTime() {
        looks++;
        return now;
    }

    @Override
    public synchronized void sleep(Duration duration) throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException("interrupted before or during a sleep of " + duration);
        }
        sleeps.add(duration);
        advance(duration);
    }

    /** Something took that long. Like a real clock it never goes back. */
    public final synchronized void advance(Duration duration) {
        if (duration.isPositive()) {
            now += duration.toNanos();
            looks = 0;
        }
    }

    /** Since it was made. */
    public final synchronized Duration elapsed() {
        return Duration.ofNanos(now - begin);
    }

    /** All that was slept, in order. */
    public final synchronized List<Duration> sleeps() {
        return List.copyOf(sleeps);
    }

    /** How often somebody has asked for the time since it last moved. */
    public final synchronized int looks() {
        return looks;
    }
}
