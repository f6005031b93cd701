package sevenways.comparison.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import sevenways.lab.report.PageTimes;
import sevenways.lab.report.RunReport;

/** Each number can be read, and yet no run can have been so. The run ends after 1234 ms. */
class DamagedLaneTest {

    private static final RunReport.Page POSSIBLE =
            Runs.page("kettle.html", new PageTimes(0, 0L, 0L, 60_000L, 60_000L, 1_234_900, 0L), "pid 7");

    static Stream<Arguments> impossible() {
        return Stream.of(
                arguments(of(new PageTimes(2_000, 1_000, null)), "page 2 ends before it begins"),
                arguments(
                        of(new PageTimes(0, 1_000L, 2_000L, 1_500L, null, 9_000, null)),
                        "page 2 has moments that are not in their order"),
                arguments(
                        of(new PageTimes(0, null, null, null, 2_000L, 1_000, null)),
                        "page 2 has moments that are not in their order"),
                arguments(of(new PageTimes(-1, 1_000, null)), "page 2 begins outside of the run"),
                arguments(of(new PageTimes(1_235_000, 1_235_000, null)), "page 2 begins outside of the run"),
                arguments(of(new PageTimes(0, 1_235_000, null)), "page 2 goes on after the end of the run"),
                arguments(of(new PageTimes(0, Long.MAX_VALUE / 100, null)), "page 2 goes on after the end of the run"),
                arguments(of(new PageTimes(0, 1_000, -1L)), "page 2 has worked for a negative time"),
                arguments(of(new RunReport.Child("pid 7", -1, 1_000)), "worker 1 starts before the run"),
                arguments(of(new RunReport.Child("pid 7", 2_000, 1_000)), "worker 1 ends before it starts"),
                arguments(of(new RunReport.Child("pid 7", 0, 1_235_000)), "worker 1 ends after the run"),
                arguments(sampled(0, -1), "its samples are not in their order"),
                arguments(sampled(200, 100), "its samples are not in their order"),
                arguments(sampled(0, 12_350), "a sample was taken after the run"),
                arguments(sampled(new long[] {0, 1}, 70_000, -1), "a sample has a negative figure"));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("impossible")
    void isToldByWhatCannotBe(ReplayLane lane, String what) {
        assertThat(Runs.run(lane).damage()).contains("03-processes: " + what);
    }

    @Test
    void whatCanBeIsNotDamaged() {
        var child = new RunReport.Child("pid 7", 0, 1_234_900);
        var late = Runs.page("bus.html", new PageTimes(1_234_900, 1_234_900, null), "pid 7");
        var lane = lane(List.of(child), samples(new long[] {0, 0, 12_349}, 0, 1, 0), POSSIBLE, late);

        assertThat(Runs.run(lane).damage()).isEmpty();
    }

    /** Ten at once take longer than a tenth of all delays, unless these can be shared out so evenly. */
    @Test
    void aComputedTimeIsTheLeast() {
        var pages = ComputedPages.waitingAlone(2, 1, Duration.ofMillis(100));

        assertThat(Runs.run(ReplayLane.computed("03-processes", 1, 1, pages)).damage())
                .isEmpty();
    }

    private static ReplayLane of(PageTimes times) {
        return lane(List.of(), null, POSSIBLE, Runs.page("bus.html", times, "pid 7"));
    }

    private static ReplayLane of(RunReport.Child child) {
        return lane(List.of(child), null, POSSIBLE, POSSIBLE);
    }

    private static ReplayLane sampled(long... at) {
        return sampled(at, new long[at.length]);
    }

    private static ReplayLane sampled(long[] at, long... figures) {
        return lane(List.of(), samples(at, figures), POSSIBLE, POSSIBLE);
    }

    private static SampleColumns samples(long[] at, long... figures) {
        var packed = Packed.differences(figures);
        return new SampleColumns(Packed.differences(at), packed, packed, packed);
    }

    private static ReplayLane lane(List<RunReport.Child> children, SampleColumns samples, RunReport.Page... pages) {
        var report = Runs.report(children, pages);
        var lane = ReplayLane.measured(report, List.of(pages), 1, List.of());
        return new ReplayLane(
                lane.lesson(), false, lane.round(), lane.totals(), lane.columns(), lane.workers(), samples);
    }
}
