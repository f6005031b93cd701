package sevenways.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static sevenways.comparison.Samples.run;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class FiguresTest {

    @Test
    void theMedianIsTheValueInTheMiddle() {
        assertThat(elapsed(9, 1, 2).median()).isEqualTo(2);
    }

    @Test
    void orTheMeanOfTheTwoThatAre() {
        assertThat(elapsed(9, 1, 2, 3).median()).isEqualTo(2.5);
        assertThat(elapsed(9, 1, 2, 3).wholeMedian()).isEqualTo(3);
    }

    @Test
    void nothingHasNoMedian() {
        assertThat(elapsed().median()).isNull();
        assertThat(elapsed().wholeMedian()).isNull();
    }

    @Test
    void whatIsUnknownDoesNotCount() {
        var figures = Figures.of(
                List.of(run(1, Entrant.THREADS, 5), run(2, Entrant.THREADS, 7)),
                run -> run.turn().round() == 1 ? null : run.elapsedMillis());

        assertThat(figures.sorted()).containsExactly(7.0);
    }

    @Test
    void theSpreadIsFromTheLeastToTheGreatest() {
        assertThat(elapsed(9, 1, 2).spread()).isEqualTo(new Row.Spread(1, 9));
    }

    @Test
    void oneValueHasNoSpread() {
        assertThat(elapsed(9).spread()).isNull();
    }

    private static Figures elapsed(long... values) {
        var runs = Arrays.stream(values)
                .mapToObj(value -> run(1, Entrant.THREADS, value))
                .toList();
        return Figures.of(runs, TurnOutcome::elapsedMillis);
    }
}
