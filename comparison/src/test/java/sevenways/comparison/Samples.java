package sevenways.comparison;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import sevenways.lab.Outcome;
import sevenways.lab.PageResult;
import sevenways.lab.Span;
import sevenways.lab.Verdict;
import sevenways.lab.report.RunReport;
import sevenways.lab.site.Experiment;
import sevenways.lab.site.SlowSite;

/** Runs that never took place. */
final class Samples {

    static final long LIMIT = 100;

    private Samples() {}

    /** A run that every page survived; the run without pages took 100 ms of CPU time, 1000 KiB and 10 switches. */
    static TurnOutcome run(int round, Entrant entrant, long elapsedMillis) {
        return run(round, entrant, elapsedMillis, Outcome.OK);
    }

    static TurnOutcome run(int round, Entrant entrant, long elapsedMillis, Outcome ofTheLastPage) {
        var empty = new RunReport.Totals(0, 0L, 0, 100L, 0, 1000L);
        var full = new RunReport.Totals(elapsedMillis, LIMIT, 2, 100 + elapsedMillis, 3, 1000 + elapsedMillis);
        var results = List.of(page(Outcome.OK), page(ofTheLastPage));
        return new TurnOutcome(
                new Turn(round, entrant),
                new TurnOutcome.EndedProcess(report(entrant, empty, List.of()), 10L, List.of(), "", 0),
                new TurnOutcome.EndedProcess(report(entrant, full, results), 10 + elapsedMillis, List.of(), "", 0));
    }

    /** A run whose JVM was killed. */
    static TurnOutcome lost(int round, Entrant entrant) {
        var good = run(round, entrant, 1);
        return new TurnOutcome(good.turn(), good.empty(), new TurnOutcome.EndedProcess(null, 5L, List.of(), "", 137));
    }

    static List<Row> rows(TurnOutcome... runs) {
        return new Rows(List.of(runs), new Plan(List.of(), Map.of(), Duration.ofMillis(LIMIT))).all();
    }

    /** All lessons but the computed ones in {@code rounds} rounds, slower from one to the next. */
    static Comparison comparison(int rounds, Plan plan) {
        var runs = new ArrayList<TurnOutcome>();
        for (var turn : plan.turns()) {
            runs.add(run(
                    turn.round(),
                    turn.entrant(),
                    1000L * turn.round() * (turn.entrant().ordinal() + 1)));
        }
        return new Comparison(1, "embedded", 10_000, 2000L, 2800L, rounds, new Rows(runs, plan).all());
    }

    static Experiment experiment(Duration delay) {
        return new SlowSite() {
            @Override
            public URI base() {
                return URI.create("http://127.0.0.1:1/");
            }

            @Override
            public String name() {
                return "nowhere";
            }

            @Override
            public void close() {
                // Nothing was opened.
            }
        }.newRun(delay);
    }

    private static RunReport report(Entrant entrant, RunReport.Totals totals, List<PageResult> results) {
        return new RunReport(1, entrant.lesson(), "a site", results.size(), totals, RunReport.pages(results, 0));
    }

    private static PageResult page(Outcome outcome) {
        var verdict = outcome == Outcome.OK
                ? new Verdict(outcome, 200, "A title", null)
                : Verdict.failed(outcome, "not complete after 5 ms");
        return new PageResult(URI.create("http://127.0.0.1:1/"), verdict, new Span(0, 1), "somebody");
    }
}
