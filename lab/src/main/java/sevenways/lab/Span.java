package sevenways.lab;

import java.time.Duration;

/**
 * A stretch of time, and what happened in it.
 *
 * @param start when it began, as {@link System#nanoTime}
 * @param end when it was over, as {@link System#nanoTime}
 * @param work how much of it was work, the rest being waiting; null if nobody is left to tell
 * @param milestones what was reached in it, counted from its start
 */
public record Span(long start, long end, Duration work, Milestones milestones) {

    /** One of which nobody can tell when what was reached. */
    public Span(long start, long end, Duration work) {
        this(start, end, work, Milestones.UNKNOWN);
    }

    /** One of which nobody can tell how much was work. */
    public Span(long start, long end) {
        this(start, end, null);
    }

    /** From its start to its end. */
    public Duration length() {
        return Duration.ofNanos(end - start);
    }
}
