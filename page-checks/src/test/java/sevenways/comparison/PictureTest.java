package sevenways.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static sevenways.comparison.Imagined.page;
import static sevenways.comparison.Imagined.run;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sevenways.lab.report.RunReport;

class PictureTest {

    @ParameterizedTest
    @CsvSource({"1, 1, 1", "200, 1, 200", "201, 2, 101", "10000, 50, 200"})
    void ofManyPagesEveryNthIsDrawn(int pages, int every, int lines) {
        var picture = Picture.of(run(IntStream.range(0, pages)
                .mapToObj(index -> page("Tea", index, index + 1, 1L, "worker-" + index))
                .toArray(RunReport.Page[]::new)));

        assertThat(picture.sums().pages()).isEqualTo(pages);
        assertThat(picture.sums().workers()).isEqualTo(pages);
        assertThat(picture.every()).isEqualTo(every);
        assertThat(picture.lines())
                .extracting(Picture.Line::number)
                .containsExactlyElementsOf(IntStream.range(0, lines)
                        .map(line -> 1 + line * every)
                        .boxed()
                        .toList());
    }

    @Test
    void theLinesOfAWorkerHaveItsNumber() {
        var picture =
                Picture.of(run(page("Tea", 0, 1, 1L, "a"), page("Tea", 1, 2, 1L, "b"), page("Tea", 2, 3, 1L, "a")));

        assertThat(picture.lines()).extracting(Picture.Line::workerNumber).containsExactly(0, 1, 0);
        assertThat(picture.sums().workers()).isEqualTo(2);
    }

    @Test
    void theCurveCountsThePagesBetweenBeginningAndEnd() {
        var curve = Picture.of(run(page("Tea", 5, 20, 1L, "a"), page("Tea", 10, 20, 1L, "b")))
                .inFlight();

        assertThat(curve.millis()).containsExactly(0L, 5L, 10L, 20L);
        assertThat(curve.pages()).containsExactly(0, 1, 2, 0);
    }

    @Test
    void oneThatBeginsWhereAnotherEndsIsNoSecondOne() {
        var curve = Picture.of(run(page("Tea", 0, 10, 1L, "a"), page("Tea", 10, 20, 1L, "a")))
                .inFlight();

        assertThat(curve.pages()).containsExactly(1, 1, 0);
    }

    @Test
    void aPauseThatMayBeRoundingIsNoneButALongerOneIs() {
        var curve = Picture.of(
                        run(page("Tea", 0, 10, 1L, "a"), page("Tea", 11, 20, 1L, "a"), page("Tea", 22, 30, 1L, "a")))
                .inFlight();

        assertThat(curve.millis()).containsExactly(0L, 11L, 20L, 22L, 30L);
        assertThat(curve.pages()).containsExactly(1, 1, 0, 1, 0);
    }

    @Test
    void allWorkIsAddedUpUnlessSomeIsUnknown() {
        var known = page("Tea", 0, 10, 250L, "a");
        var unknown = page("Tea", 10, 30, null, "a");

        assertThat(Picture.of(run(known, known)).sums().workMicros()).isEqualTo(500);
        assertThat(Picture.of(run(known, unknown)).sums().workMicros()).isNull();
        assertThat(Picture.of(run(known, unknown)).sums().pagesMillis()).isEqualTo(30);
    }

    @Test
    void aRunWithoutPagesHasNothingToDraw() {
        var picture = Picture.of(run());

        assertThat(picture.lines()).isEmpty();
        assertThat(picture.inFlight().pages()).containsExactly(0);
    }
}
