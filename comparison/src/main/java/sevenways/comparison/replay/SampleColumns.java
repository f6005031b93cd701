package sevenways.comparison.replay;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToLongFunction;
import java.util.stream.Stream;
import sevenways.lab.cli.Require;
import sevenways.lab.report.RunReport;

/**
 * What a lesson's process had during its run: columns as {@link Packed} has them, of differences. Process and parent look at
 * one clock, that of the system; whoever sets it meanwhile shifts them against each other.
 *
 * @param at tenths of a millisecond from the start of the run
 * @param cpuMillis counted from the start of the run
 */
public record SampleColumns(String at, String threads, String rssKiB, String cpuMillis) {

    /** Up to here all samples are kept, and behind it so many as a line across a screen can show. */
    private static final Duration CLOSE_LOOK = Duration.ofSeconds(2);

    private static final Duration APART = Duration.ofMillis(100);

    static SampleColumns of(List<Sample> samples, RunReport report) {
        var start = report.startedAt();
        var end = start.plusMillis(report.totals().elapsedMillis());
        var before = samples.stream()
                .filter(sample -> !sample.at().isAfter(start))
                .reduce((_, later) -> later)
                .orElse(samples.getFirst());
        var kept = kept(samples, start, end);
        return new SampleColumns(
                column(kept, sample -> Packed.tenths(ChronoUnit.MICROS.between(start, sample.at()))),
                column(kept, Sample::threads),
                column(kept, Sample::rssKiB),
                column(kept, sample -> sample.cpuMillis() - before.cpuMillis()));
    }

    /**
     * They may have been read from a damaged file.
     *
     * @param runEnd in tenths of a millisecond
     * @throws IllegalArgumentException with what cannot be
     */
    void requireWhole(long runEnd) {
        var moments = Unpacked.differences(at);
        var before = 0L;
        for (var moment : moments) {
            Require.that(moment >= before, "its samples are not in their order");
            Require.that(moment < runEnd, "a sample was taken after the run");
            before = moment;
        }
        Stream.of(threads, rssKiB, cpuMillis).map(Unpacked::differences).forEach(figures -> {
            Require.that(figures.length == moments.length, "not every sample has its figures");
            Require.that(Arrays.stream(figures).allMatch(figure -> figure >= 0), "a sample has a negative figure");
        });
    }

    private static List<Sample> kept(List<Sample> samples, Instant start, Instant end) {
        var kept = new ArrayList<Sample>();
        var next = start;
        for (var sample : samples) {
            if (!sample.at().isBefore(next) && !sample.at().isAfter(end)) {
                kept.add(sample);
                next = sample.at().isBefore(start.plus(CLOSE_LOOK))
                        ? sample.at()
                        : sample.at().plus(APART);
            }
        }
        return kept;
    }

    private static String column(List<Sample> samples, ToLongFunction<Sample> value) {
        return Packed.differences(samples.stream().mapToLong(value).toArray());
    }
}
