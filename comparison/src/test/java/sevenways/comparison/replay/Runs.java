package sevenways.comparison.replay;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import sevenways.lab.Outcome;
import sevenways.lab.Verdict;
import sevenways.lab.report.PageTimes;
import sevenways.lab.report.RunReport;

/** Runs that never took place. */
final class Runs {

    static final Instant START = Instant.parse("2026-11-26T17:15:00Z");

    private Runs() {}

    static RunReport.Page page(String name, PageTimes times, String worker) {
        return page(name, Outcome.OK, times, worker);
    }

    static RunReport.Page page(String name, Outcome outcome, PageTimes times, String worker) {
        return new RunReport.Page(
                URI.create("http://127.0.0.1:1/" + name + "?delay=100"),
                new Verdict(outcome, null, null, null),
                times,
                worker);
    }

    static RunReport report(List<RunReport.Child> children, RunReport.Page... pages) {
        var totals = new RunReport.Totals(1234, 140L, 2, 500L, 3, 80_000L, 1, 1);
        return new RunReport(
                RunReport.SCHEMA, "03-processes", "embedded", pages.length, START, totals, children, List.of(pages));
    }

    static ReplayRun run(ReplayLane... lanes) {
        var subject = new ReplayRun.Subject("2", ReplayRun.Kind.GOOD, 2, null, 100, 140, 5000);
        return ReplayRun.now(subject, 1, List.of(lanes));
    }
}
