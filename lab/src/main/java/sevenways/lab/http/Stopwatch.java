package sevenways.lab.http;

import static sevenways.lab.Milestones.NEVER;

import java.time.Duration;
import java.util.function.LongSupplier;
import sevenways.lab.Milestones;

/** Tells the work of one page load apart from its waiting, and notes when it has come how far. */
final class Stopwatch {

    /** A piece of work. */
    @FunctionalInterface
    interface Step<E extends Exception> {
        void take() throws E;
    }

    private final LongSupplier clock;
    private final long start;
    private long workNanos;

    /** When the last piece of work began, and so when its cause had come: a connection, or bytes. */
    private long stepStart;

    private long connected = NEVER;
    private long sent = NEVER;
    private long firstByte = NEVER;
    private long lastByte = NEVER;

    /**
     * Starts it.
     *
     * @param clock such as {@link System#nanoTime}
     */
    Stopwatch(LongSupplier clock) {
        this.clock = clock;
        start = now();
    }

    long start() {
        return start;
    }

    long now() {
        return clock.getAsLong();
    }

    <E extends Exception> void work(Step<E> step) throws E {
        stepStart = now();
        try {
            step.take();
        } finally {
            workNanos += now() - stepStart;
        }
    }

    /** All of it so far. */
    Duration worked() {
        return Duration.ofNanos(workNanos);
    }

    /** The work of this moment is that of a connection that stands: whatever an earlier one came to counts no more. */
    void connected() {
        connected = stepStart - start;
        sent = NEVER;
        firstByte = NEVER;
        lastByte = NEVER;
    }

    /** All that was to be sent is. Over TLS that happens more than once before the answer; behind it, it is a farewell. */
    void sent() {
        if (firstByte == NEVER) {
            sent = now() - start;
        }
    }

    /** The work of this moment is to read a part of the answer. */
    void answered() {
        lastByte = stepStart - start;
        if (firstByte == NEVER) {
            firstByte = lastByte;
        }
    }

    Milestones milestones() {
        return new Milestones(connected, sent, firstByte, lastByte);
    }
}
