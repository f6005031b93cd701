package sevenways.lab.report;

import java.util.concurrent.TimeUnit;
import sevenways.lab.Milestones;
import sevenways.lab.Span;

/**
 * When a page was loaded, counted from the start of the run. The moments between its start and its end are those of its
 * last connection, see {@link Milestones}; each is null if it never came, or is unknown.
 *
 * @param workMicros how much of its time was work; the rest was waiting; null if unknown
 */
public record PageTimes(
        long startMicros,
        Long connectedMicros,
        Long sentMicros,
        Long firstByteMicros,
        Long lastByteMicros,
        long endMicros,
        Long workMicros) {

    /** Those of a page of which nobody knows what came between its start and its end. */
    public PageTimes(long startMicros, long endMicros, Long workMicros) {
        this(startMicros, null, null, null, null, endMicros, workMicros);
    }

    static PageTimes of(Span span, long runStart) {
        var start = span.start() - runStart;
        var milestones = span.milestones();
        return new PageTimes(
                micros(start),
                microsIfEver(start, milestones.connected()),
                microsIfEver(start, milestones.sent()),
                microsIfEver(start, milestones.firstByte()),
                microsIfEver(start, milestones.lastByte()),
                micros(span.end() - runStart),
                span.work() == null ? null : micros(span.work().toNanos()));
    }

    private static Long microsIfEver(long start, long milestone) {
        return milestone == Milestones.NEVER ? null : (Long) micros(start + milestone);
    }

    /** The same, so many microseconds later. */
    public PageTimes later(long micros) {
        return new PageTimes(
                startMicros + micros,
                later(connectedMicros, micros),
                later(sentMicros, micros),
                later(firstByteMicros, micros),
                later(lastByteMicros, micros),
                endMicros + micros,
                workMicros);
    }

    private static Long later(Long moment, long micros) {
        return moment == null ? null : (Long) (moment + micros);
    }

    /** When it began, in whole milliseconds. */
    public long startMillis() {
        return TimeUnit.MICROSECONDS.toMillis(startMicros);
    }

    /** When it ended, in whole milliseconds. */
    public long endMillis() {
        return TimeUnit.MICROSECONDS.toMillis(endMicros);
    }

    /** From the beginning of the load to its end. */
    public long millis() {
        return endMillis() - startMillis();
    }

    /** The unit of all times of a report. */
    static long micros(long nanos) {
        return TimeUnit.NANOSECONDS.toMicros(nanos);
    }
}
