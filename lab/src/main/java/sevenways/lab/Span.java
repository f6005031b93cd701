package sevenways.lab;

import java.time.Duration;

/**
 * A stretch of time, and how much of it was work.
 *
 * @param start when it began, as {@link System#nanoTime}
 * @param end when it was over, as {@link System#nanoTime}
 * @param work how much of it was work, the rest being waiting; null if nobody is left to tell
 */
public record Span(long start, long end, Duration work) {

    /** One of which nobody can tell how much was work. */
    public Span(long start, long end) {
        this(start, end, null);
    }

    /** From its start to its end. */
    public Duration length() {
        return Duration.ofNanos(end - start);
    }
}
