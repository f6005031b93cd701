package sevenways.comparison.waiter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;

class SwitchBenchmarkTest {

    static Stream<Named<Callable<Integer>>> benchmarks() {
        var benchmark = new SwitchBenchmark();
        return Stream.of(
                Named.of("platform threads", benchmark::platformThreads),
                Named.of("virtual threads", benchmark::virtualThreads),
                Named.of("a pair of green threads", () -> benchmark.greenThreads(company(1))),
                Named.of("100 pairs of green threads", () -> benchmark.greenThreads(company(100))),
                Named.of("tasklets", benchmark::tasklets),
                Named.of("a pair of selector entries", () -> benchmark.selectorEntries(company(1))),
                Named.of("100 pairs of selector entries", () -> benchmark.selectorEntries(company(100))));
    }

    /** What JMH divides the time by. */
    @ParameterizedTest
    @MethodSource("benchmarks")
    void eachSwitchesAsOftenAsItSays(Callable<Integer> benchmark) throws Exception {
        assertThat(benchmark.call()).isEqualTo(SwitchBenchmark.SWITCHES);
    }

    @Test
    void theTableHasARowForEachWithItsError() throws Exception {
        var out = new StringWriter();
        var brief = new OptionsBuilder()
                .forks(1)
                .warmupIterations(0)
                .measurementIterations(2)
                .measurementTime(TimeValue.milliseconds(1));

        SwitchTime.print(brief, new PrintWriter(out));

        assertThat(out.toString().lines().skip(1))
                .hasSize(7)
                .allMatch(row -> row.matches(".* 0\\d +\\d+ +[\\d,]+ ± .*"));
    }

    private static SwitchBenchmark.Company company(int pairs) {
        var company = new SwitchBenchmark.Company();
        company.pairs = pairs;
        return company;
    }
}
