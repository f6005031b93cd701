package sevenways.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static sevenways.comparison.Entrant.NIO_SELECTOR;
import static sevenways.comparison.Entrant.SINGLE_THREAD;
import static sevenways.comparison.Samples.lost;
import static sevenways.comparison.Samples.rows;
import static sevenways.comparison.Samples.run;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import sevenways.lab.Outcome;

class RowsTest {

    @Test
    void aSingleRunIsItsOwnMedian() {
        var row = rows(run(1, SINGLE_THREAD, 800), run(1, NIO_SELECTOR, 200)).getLast();

        assertThat(row.lesson()).isEqualTo("05-nio-selector");
        assertThat(row.kind()).isEqualTo(Row.Kind.MEASURED);
        assertThat(row.runs()).isEqualTo(1);
        assertThat(row.times().elapsedMillis()).isEqualTo(200);
        assertThat(row.times().elapsedPerLimit()).isEqualTo(2);
        assertThat(row.times().elapsedPerLimitSpread()).isNull();
        assertThat(row.times().timesFasterThanFirst()).isEqualTo(4);
        assertThat(row.usage().peakInFlight()).isEqualTo(2);
        assertThat(row.usage().peakThreads()).isEqualTo(3);
        assertThat(row.article().articleSeconds()).isEqualTo(13);
        assertThat(row.article().articleTimesFaster()).isEqualTo(252.0 / 13);
        assertThat(row.remarks().outcomes()).isEqualTo(Map.of(Outcome.OK, 2L));
        assertThat(row.remarks().note()).isNull();
        assertThat(row.lastRun().results()).hasSize(2);
    }

    @Test
    void whatARunWithoutPagesCostsIsTakenOff() {
        var row = rows(run(1, NIO_SELECTOR, 200)).getFirst();

        assertThat(row.usage().cpuMillis()).isEqualTo(300);
        assertThat(row.usage().cpuAboveEmptyMillis()).isEqualTo(200);
        assertThat(row.usage().peakRssKiB()).isEqualTo(1200);
        assertThat(row.usage().peakRssAboveEmptyKiB()).isEqualTo(200);
        assertThat(row.usage().voluntarySwitches()).isEqualTo(200);
    }

    @Test
    void theFirstRoundIsDropped() {
        var row = rows(run(1, NIO_SELECTOR, 999), run(2, NIO_SELECTOR, 300), run(3, NIO_SELECTOR, 100))
                .getFirst();

        assertThat(row.runs()).isEqualTo(2);
        assertThat(row.times().elapsedMillis()).isEqualTo(200);
        assertThat(row.times().elapsedPerLimitSpread()).isEqualTo(new Row.Spread(1, 3));
    }

    @Test
    void aRatioComparesWithTheSameRound() {
        var row = rows(
                        run(1, SINGLE_THREAD, 900),
                        run(1, NIO_SELECTOR, 10),
                        run(2, NIO_SELECTOR, 100),
                        run(2, SINGLE_THREAD, 800),
                        run(3, SINGLE_THREAD, 1200),
                        run(3, NIO_SELECTOR, 300))
                .getLast();

        assertThat(row.times().timesFasterSpread()).isEqualTo(new Row.Spread(4, 8));
        assertThat(row.times().timesFasterThanFirst()).isEqualTo(6);
    }

    @Test
    void aRunWithAFailedPageCountsForNothing() {
        var row = rows(run(1, NIO_SELECTOR, 100), run(2, NIO_SELECTOR, 100), run(3, NIO_SELECTOR, 500, Outcome.TIMEOUT))
                .getFirst();

        assertThat(row.runs()).isEqualTo(1);
        assertThat(row.times().elapsedMillis()).isEqualTo(100);
        assertThat(row.remarks().outcomes()).isEqualTo(Map.of(Outcome.OK, 5L, Outcome.TIMEOUT, 1L));
    }

    @Test
    void whereEveryRunHasAFailedPageTheFiguresAreToldAndNoRatio() {
        var row = rows(run(1, SINGLE_THREAD, 100), run(1, NIO_SELECTOR, 500, Outcome.TIMEOUT))
                .getLast();

        assertThat(row.times().elapsedMillis()).isEqualTo(500);
        assertThat(row.usage().peakInFlight()).isEqualTo(2);
        assertThat(row.times().elapsedPerLimit()).isNull();
        assertThat(row.times().timesFasterThanFirst()).isNull();
    }

    @Test
    void nobodyIsFasterThanALessonThatFailed() {
        var row = rows(run(1, SINGLE_THREAD, 100, Outcome.RESET), run(1, NIO_SELECTOR, 50))
                .getLast();

        assertThat(row.times().elapsedPerLimit()).isEqualTo(0.5);
        assertThat(row.times().timesFasterThanFirst()).isNull();
    }

    @Test
    void aJvmThatDiesCostsItsRowAlone() {
        var rows = rows(lost(1, SINGLE_THREAD), run(1, NIO_SELECTOR, 50));

        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().runs()).isZero();
        assertThat(rows.getFirst().times().elapsedMillis()).isNull();
        assertThat(rows.getFirst().usage().voluntarySwitches()).isNull();
        assertThat(rows.getFirst().lastRun()).isNull();
        assertThat(rows.getFirst().remarks().note()).isEqualTo("its run left no report: the JVM ended with status 137");
        assertThat(rows.getLast().times().elapsedMillis()).isEqualTo(50);
    }

    @Test
    void aRunThatDiedIsToldAlsoIfOthersDidNot() {
        assertThat(rows(run(1, NIO_SELECTOR, 50), lost(2, NIO_SELECTOR), run(3, NIO_SELECTOR, 50))
                        .getFirst()
                        .remarks()
                        .note())
                .isEqualTo("1 of its 3 runs left no report: the JVM ended with status 137");
    }

    @Test
    void whatDidNotRunIsComputed() {
        var plan = Plan.of(Samples.experiment(Duration.ofSeconds(2)), 10_000, 1);
        var rows = new Rows(List.of(run(1, NIO_SELECTOR, 4000)), plan).all();

        assertThat(rows)
                .extracting(Row::lesson)
                .containsExactly("01-single-thread", "03-processes", "04-blocking-coroutine", "05-nio-selector");
        var processes = rows.get(1);
        assertThat(processes.kind()).isEqualTo(Row.Kind.COMPUTED);
        assertThat(processes.times().elapsedMillis()).isEqualTo(2_000_000);
        assertThat(processes.times().elapsedPerLimit()).isEqualTo(2000 / 2.8);
        assertThat(processes.times().timesFasterThanFirst()).isEqualTo(10);
        assertThat(processes.usage().cpuMillis()).isNull();
        assertThat(processes.lastRun()).isNull();
        assertThat(rows.getLast().times().timesFasterThanFirst()).isEqualTo(5000);
    }

    @Test
    void aSiteWithoutDelayHasNoLimitToCompareWith() {
        var plan = Plan.of(Samples.experiment(Duration.ZERO), 10, 1);

        assertThat(new Rows(List.of(run(1, NIO_SELECTOR, 20)), plan).all().getFirst())
                .satisfies(row -> assertThat(row.times().elapsedPerLimit()).isNull())
                .satisfies(row -> assertThat(row.times().elapsedMillis()).isEqualTo(20));
    }

    @Test
    void theReferenceIsNoLesson() {
        var row = rows(run(1, Entrant.HTTP_CLIENT, 20)).getFirst();

        assertThat(row.kind()).isEqualTo(Row.Kind.REFERENCE);
        assertThat(row.article().articleSeconds()).isNull();
    }
}
