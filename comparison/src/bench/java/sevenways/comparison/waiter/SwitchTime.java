package sevenways.comparison.waiter;

import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.VerboseMode;

/** Measures {@link SwitchBenchmark}, for some two minutes, and prints a row as soon as it is known. */
final class SwitchTime {

    /** A benchmark, and what the table calls it. */
    private record Row(String benchmark, String title, String lesson) {}

    private static final List<Row> ROWS = List.of(
            new Row("platformThreads", "platform threads", "02"),
            new Row("virtualThreads", "virtual threads, one carrier", "07"),
            new Row("greenThreads", "green threads", "06"),
            new Row("selectorEntries", "selector entries", "05"),
            new Row("tasklets", "tasklets", "04"));

    private SwitchTime() {}

    public static void main(String[] args) throws RunnerException {
        print(new OptionsBuilder(), new PrintWriter(System.out, true));
    }

    /** Prints the table. */
    static void print(ChainedOptionsBuilder options, PrintWriter out) throws RunnerException {
        out.println("                               lesson   pairs   one switch, ns");
        for (var row : ROWS) {
            var benchmark = SwitchBenchmark.class.getName() + "\\." + row.benchmark + "$";
            var measured = new Runner(new OptionsBuilder()
                            .parent(options.build())
                            .include(benchmark)
                            .verbosity(VerboseMode.SILENT)
                            .shouldFailOnError(true)
                            .build())
                    .run();
            measured.forEach(result -> print(row, result, out));
        }
    }

    private static void print(Row row, RunResult result, PrintWriter out) {
        var score = result.getPrimaryResult();
        var pairs = result.getParams().getParamsKeys().contains("pairs")
                ? result.getParams().getParam("pairs")
                : "1";
        out.printf(
                Locale.ROOT,
                "%-30s %6s %7s   %,8.0f ± %,.0f%n",
                row.title,
                row.lesson,
                pairs,
                score.getScore(),
                score.getScoreError());
    }
}
