package sevenways.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import sevenways.lab.Outcome;

class ComparisonTableTest {

    private static final int TERMINAL = 110;

    @Test
    void fitsItsTerminal() {
        var computing = Plan.of(Samples.experiment(Duration.ofSeconds(2)), 10_000, 3);
        var running = Plan.of(Samples.experiment(Duration.ofMillis(100)), 150, 3);

        assertThat(print(Samples.comparison(3, computing)).lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(TERMINAL));
        assertThat(print(Samples.comparison(3, running)).lines())
                .allSatisfy(line -> assertThat(line).hasSizeLessThanOrEqualTo(TERMINAL));
    }

    @Test
    void hasALineForEachLessonUnderItsHeadings() {
        var table = print(1, Samples.run(1, Entrant.SINGLE_THREAD, 800), Samples.run(1, Entrant.NIO_SELECTOR, 250));

        assertThat(table)
                .containsPattern(
                        "(?m)^lesson +elapsed +/limit +faster +flight +threads +all +above +all +above +switches")
                .containsPattern("(?m)^01-single-thread +0.80 +8.00 +1.0 +2 +3 +0.90 +0.80 +1 +0 +800 +252 +1.0$")
                .containsPattern("(?m)^05-nio-selector +0.25 +2.50 +3.2 +2 +3 +0.35 +0.25 +1 +0 +250 +13 +19.4$");
    }

    @Test
    void aSingleRoundSaysThatItIsOne() {
        assertThat(print(1, Samples.run(1, Entrant.THREADS, 1)))
                .contains("One round: single measurements")
                .doesNotContain("least .. greatest");
    }

    @Test
    void moreRoundsHaveASpread() {
        var table = print(
                3,
                Samples.run(1, Entrant.THREADS, 900),
                Samples.run(2, Entrant.THREADS, 200),
                Samples.run(3, Entrant.THREADS, 250));

        assertThat(table)
                .contains("Medians of 3 rounds without the first.")
                .containsPattern("(?m)^02-threads +2.00 .. 2.50 +-$");
    }

    @Test
    void whatIsUnknownIsADash() {
        assertThat(print(1, Samples.lost(1, Entrant.THREADS)))
                .containsPattern("(?m)^02-threads( +-){10} +17 +14.8$")
                .contains("02-threads: its run left no report: the JVM ended with status 137");
    }

    @Test
    void failedPagesAreCountedAndExplained() {
        assertThat(print(1, Samples.run(1, Entrant.THREADS, 100, Outcome.TIMEOUT)))
                .contains(
                        "02-threads: 1 OK, 1 TIMEOUT",
                        "    1 TIMEOUT: not complete after 5 ms; for example http://127.0.0.1:1/");
    }

    @Test
    void whatIsComputedIsMarked() {
        var plan = Plan.of(Samples.experiment(Duration.ofSeconds(2)), 10_000, 1);

        assertThat(print(Samples.comparison(1, plan)))
                .containsPattern("(?m)^03-processes +~2000.00 +714.29 +10.0( +-){7} +40 +6.3$")
                .contains("03-processes: computed, because it would run for 2000 s");
    }

    private static String print(int rounds, TurnOutcome... runs) {
        return print(new Comparison(1, "embedded", 2, 80L, Samples.LIMIT, rounds, List.copyOf(Samples.rows(runs))));
    }

    private static String print(Comparison comparison) {
        var text = new StringWriter();
        new ComparisonTable(comparison).print(new PrintWriter(text));
        return text.toString();
    }
}
