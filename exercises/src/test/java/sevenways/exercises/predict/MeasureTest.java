package sevenways.exercises.predict;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sevenways.exercises.predict.Question.Choice;
import sevenways.lab.Outcome;
import sevenways.lab.Verdict;
import sevenways.lab.report.PageTimes;
import sevenways.lab.report.RunReport;
import sevenways.lab.report.RunReport.Page;
import sevenways.lab.report.RunReport.Totals;

class MeasureTest {

    private final RunReport run = run(
            new Totals(300, 200L, 2, null, 4, null),
            page(0, 100, "a"),
            page(0, 40, "b"),
            page(50, 90, "b"),
            page(100, 300, "a"));

    @Test
    void aRunHasAShape() {
        assertThat(Measure.PEAK_IN_FLIGHT.of(run)).hasValue(2);
        assertThat(Measure.THREADS_ADDED.of(run)).hasValue(4);
        assertThat(Measure.MULTIPLE_OF_LIMIT.of(run)).hasValue(1.5);
        assertThat(Measure.WHO_WAITS.of(run)).hasValue(2);
    }

    @Test
    void whoBeganTogetherHasNotOvertaken() {
        assertThat(Measure.OVERTAKERS.of(run)).hasValue(1);
    }

    @Test
    void whatARunDoesNotKnowIsNotMade() {
        var unknown = run(new Totals(300, null, null, null, null, null));

        assertThat(Measure.PEAK_IN_FLIGHT.of(unknown)).isEmpty();
        assertThat(Measure.MULTIPLE_OF_LIMIT.of(unknown)).isEmpty();
    }

    @Test
    void aQuestionIsAboutTheRunOfItsLesson() {
        var choices = List.of(new Choice("one", 1.0), new Choice("few", 5.0), new Choice("many", null));
        var question = new Question("peak", "?", Measure.PEAK_IN_FLIGHT, "10-numbers", choices, ".", "");
        var other = new RunReport(RunReport.SCHEMA, "11", null, 0, new Totals(1, 1L, 9, null, 9, null), List.of());

        assertThat(question.measured(List.of(other, run))).hasValue(2);
        assertThat(question.measured(List.of(other))).isEmpty();
        assertThat(Stream.of(1, 5, 6).map(question::choice).map(Choice::says)).containsExactly("one", "few", "many");
        assertThat(question.choice("B")).contains(choices.get(1));
        assertThat(question.choice("d")).isEmpty();
    }

    private static RunReport run(Totals totals, Page... pages) {
        return new RunReport(RunReport.SCHEMA, "10-numbers", null, pages.length, totals, List.of(pages));
    }

    private static Page page(long start, long end, String worker) {
        return new Page(
                URI.create("http://localhost/"),
                new Verdict(Outcome.OK, null, null, null),
                new PageTimes(1000 * start, 1000 * end, null),
                worker);
    }
}
