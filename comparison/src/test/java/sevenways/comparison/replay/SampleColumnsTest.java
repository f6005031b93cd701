package sevenways.comparison.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import sevenways.lab.report.RunReport;

class SampleColumnsTest {

    /** Every ten milliseconds, from one second before the run to one second after it. */
    private static final List<Sample> SAMPLES = IntStream.range(-100, 600)
            .mapToObj(
                    number -> new Sample(Runs.START.plusMillis(10L * number), 20 + number, 80_000, 500 + 10L * number))
            .toList();

    @Test
    void thoseOfTheRunAreKeptCloselyAndThenFewerOfThem() {
        assertThat(SampleColumns.of(SAMPLES, lasting(5000)))
                .isEqualTo(new SampleColumns(
                        differences(10_000 / 100, 200, 1_000, 30),
                        differences(1, 200, 10, 30, 20),
                        differences(0, 200, 0, 30, 80_000),
                        differences(10, 200, 100, 30)));
    }

    /** A first value, then so many steps of one size, and so many of another. */
    private static String differences(long step, int steps, long laterStep, int laterSteps, long... first) {
        var values = new long[steps + laterSteps + 1];
        values[0] = first.length == 0 ? 0 : first[0];
        for (var index = 1; index < values.length; index++) {
            values[index] = values[index - 1] + (index <= steps ? step : laterStep);
        }
        return Packed.differences(values);
    }

    private static RunReport lasting(long millis) {
        var totals = new RunReport.Totals(millis, 140L, 1, 1L, 0, 1L);
        return new RunReport(RunReport.SCHEMA, "a-lesson", null, 0, Runs.START, totals, List.of(), List.of());
    }
}
