package sevenways.lab.http;

import java.time.Duration;
import java.util.function.LongSupplier;

/** Tells the work of one page load apart from its waiting. */
final class Stopwatch {

    /** A piece of work. */
    @FunctionalInterface
    interface Step<E extends Exception> {
        void take() throws E;
    }

    private final LongSupplier clock;
    private long workNanos;

    /** @param clock such as {@link System#nanoTime} */
    Stopwatch(LongSupplier clock) {
        this.clock = clock;
    }

    long now() {
        return clock.getAsLong();
    }

    <E extends Exception> void work(Step<E> step) throws E {
        var began = now();
        try {
            step.take();
        } finally {
            workNanos += now() - began;
        }
    }

    /** All of it so far. */
    Duration worked() {
        return Duration.ofNanos(workNanos);
    }
}
