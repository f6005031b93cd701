package sevenways.comparison;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import sevenways.lab.Outcome;
import sevenways.lab.Verdict;
import sevenways.lab.report.PageTimes;
import sevenways.lab.report.RunReport;

/** Comparisons that nobody measured: each run goes as its lesson would on a machine without any delay of its own. */
final class Imagined {

    static final List<String> LESSONS = List.of(
            "01-single-thread",
            "02-threads",
            "03-processes",
            "04-blocking-coroutine",
            "05-nio-selector",
            "06-manual-continuations",
            "07-virtual-threads");

    private static final long DELAY = 100;
    private static final long LIMIT = 140;

    private Imagined() {}

    /** Seven lessons that loaded so many pages each, and the reference. */
    static Comparison comparison(int pages) {
        return comparison(pages, "A title");
    }

    /** The same, with pages of another title. */
    static Comparison comparison(int pages, String title) {
        var rows = new ArrayList<Row>();
        for (var lesson : LESSONS) {
            rows.add(row(Row.Kind.MEASURED, run(lesson, pages, atOnce(lesson, pages), title)));
        }
        rows.add(row(Row.Kind.REFERENCE, run("HttpClient", pages, pages, title)));
        return new Comparison(Comparison.SCHEMA, "embedded", pages, DELAY, LIMIT, 1, rows);
    }

    private static int atOnce(String lesson, int pages) {
        return switch (Entrant.number(lesson)) {
            case "01", "04" -> 1;
            case "03" -> 10;
            default -> pages;
        };
    }

    /** So many workers take the pages in turn, each one after the other. */
    private static RunReport run(String lesson, int pages, int workers, String title) {
        var results = IntStream.range(0, pages)
                .mapToObj(index -> {
                    var start = index / workers * DELAY + index % workers / 10;
                    return page(title, start, start + DELAY, 250L, "worker-" + (1 + index % workers));
                })
                .toList();
        var elapsed = results.getLast().times().endMillis();
        var totals = new RunReport.Totals(elapsed, LIMIT, workers, 700L, workers, 80_000L);
        return new RunReport(RunReport.SCHEMA, lesson, "embedded", pages, totals, results);
    }

    static RunReport.Page page(String title, long start, long end, Long workMicros, String worker) {
        var url = URI.create("http://127.0.0.1/kettle.html?delay=100");
        var verdict = new Verdict(Outcome.OK, 200, title, null);
        return new RunReport.Page(url, verdict, new PageTimes(1000 * start, 1000 * end, workMicros), worker);
    }

    static RunReport run(RunReport.Page... pages) {
        var totals = new RunReport.Totals(0, null, null, null, null, null);
        return new RunReport(RunReport.SCHEMA, "a-lesson", null, pages.length, totals, List.of(pages));
    }

    private static Row row(Row.Kind kind, RunReport run) {
        var totals = run.totals();
        var perLimit = totals.elapsedMillis() / (double) LIMIT;
        var timesFaster = 15_000.0 / totals.elapsedMillis();
        return new Row(
                run.lesson(),
                kind,
                1,
                new Row.Times(totals.elapsedMillis(), perLimit, null, timesFaster, null),
                new Row.Usage(
                        totals.peakInFlight(),
                        totals.peakThreads(),
                        totals.cpuMillis(),
                        123L,
                        totals.peakRssKiB(),
                        4_567L,
                        1_234L),
                kind == Row.Kind.REFERENCE ? new Row.Article(null, null) : new Row.Article(17.0, 14.8),
                new Row.Remarks(Map.of(Outcome.OK, (long) run.pages()), List.of(), null),
                run);
    }
}
