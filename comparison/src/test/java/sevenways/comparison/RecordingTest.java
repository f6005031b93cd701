package sevenways.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sevenways.comparison.replay.ComputedPages;
import sevenways.comparison.replay.ReplayLane;
import sevenways.lab.report.RunReport;

class RecordingTest {

    private static final Duration TIMEOUT = Duration.ofMinutes(1);
    private static final int PAGES = 5;

    @Test
    void hasOfEachLessonTheRunWithTheMedianTimeWithoutTheFirstRound() {
        var lanes = lanes(
                Map.of(),
                run(1, Entrant.THREADS, 10),
                run(2, Entrant.THREADS, 400),
                run(3, Entrant.THREADS, 200),
                run(4, Entrant.THREADS, 300),
                run(1, Entrant.HTTP_CLIENT, 100));

        assertThat(lanes).singleElement().satisfies(lane -> {
            assertThat(lane.lesson()).isEqualTo("02-threads");
            assertThat(lane.round()).isEqualTo(4);
            assertThat(lane.totals().elapsedMillis()).isEqualTo(300);
            assertThat(lane.computed()).isFalse();
        });
    }

    @Test
    void ofTwoInTheMiddleItIsTheFaster() {
        assertThat(lanes(
                        Map.of(),
                        run(1, Entrant.THREADS, 10),
                        run(2, Entrant.THREADS, 400),
                        run(3, Entrant.THREADS, 200)))
                .extracting(ReplayLane::round)
                .containsExactly(3);
    }

    @Test
    void whoDidNotRunIsComputedAndWhoLeftNoReportIsNotDrawn() {
        var lanes = lanes(
                Map.of(Entrant.SINGLE_THREAD, Duration.ofSeconds(100)),
                Samples.lost(1, Entrant.PROCESSES),
                run(1, Entrant.NIO_SELECTOR, 150));

        assertThat(lanes).extracting(ReplayLane::lesson).containsExactly("01-single-thread", "05-nio-selector");
        assertThat(lanes).extracting(ReplayLane::computed).containsExactly(true, false);
        assertThat(lanes.getFirst().totals().elapsedMillis()).isEqualTo(100_000);
    }

    private static List<ReplayLane> lanes(Map<Entrant, Duration> computed, TurnOutcome... runs) {
        var comparison = new Comparison(Comparison.SCHEMA, "embedded", PAGES, 100L, 140L, 4, List.of());
        var plan = new Plan(List.of(), computed, Duration.ofMillis(140));
        return Recording.of(comparison, List.of(runs), plan, TIMEOUT).lanes();
    }

    private static TurnOutcome run(int round, Entrant entrant, long elapsedMillis) {
        var totals = new RunReport.Totals(elapsedMillis, 140L, PAGES, 10L, 3, 1000L);
        var results = ComputedPages.waitingAlone(PAGES, PAGES, Duration.ofMillis(100));
        var report = new RunReport(RunReport.SCHEMA, entrant.lesson(), "embedded", PAGES, totals, results);
        var ended = new TurnOutcome.EndedProcess(report, 5L, List.of(), "", 0);
        return new TurnOutcome(new Turn(round, entrant), ended, ended);
    }
}
