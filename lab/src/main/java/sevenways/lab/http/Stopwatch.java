package sevenways.lab.http;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Tells the work of one page load apart from its waiting. */
final class Stopwatch {

    private final LongSupplier clock;
    private long workNanos;

    /** @param clock such as {@link System#nanoTime} */
    Stopwatch(LongSupplier clock) {
        this.clock = clock;
    }

    long now() {
        return clock.getAsLong();
    }

    void work(Runnable step) {
        var began = now();
        try {
            step.run();
        } finally {
            workNanos += now() - began;
        }
    }

    /** All of it so far. */
    Duration worked() {
        return Duration.ofNanos(workNanos);
    }
}
