package sevenways.comparison;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import sevenways.comparison.replay.ReplayLane;
import sevenways.comparison.replay.ReplayRun;
import sevenways.lab.Outcome;
import sevenways.lab.Verdict;
import sevenways.lab.report.PageTimes;
import sevenways.lab.report.RunReport;

/** Recorded runs that nobody recorded, of times that a test can foresee. All are in microseconds. */
final class ReplaySamples {

    static final long LIMIT = 140_000;
    static final long TIMEOUT = 5_000_000;

    /** How long the processes of lesson 03 take until their first pages. */
    static final long START_OF_PROCESSES = 600_000;

    private static final int PROCESSES = 10;
    private static final long[] DELAYS = {60_000, 80_000, 100_000, 120_000, 140_000};
    private static final long WORK = 1_500;

    private ReplaySamples() {}

    /** Seven lessons, each with so many pages. */
    static ReplayRun good(int pages) {
        return run(Integer.toString(pages), ReplayRun.Kind.GOOD, pages, null);
    }

    /** The same, but one page never answers. */
    static ReplayRun silent(int pages, int broken) {
        return run("silent", ReplayRun.Kind.SILENT, pages, broken);
    }

    /** The first again, but no page begins at once: as in each run that was recorded. */
    static ReplayRun late(int pages, long micros) {
        return run(Integer.toString(pages), ReplayRun.Kind.GOOD, pages, null, micros);
    }

    /** Two pages of lesson 03, and their only process; another one was started and never had a page. All is in tenths of a second. */
    static ReplayRun processes() {
        var pages = inTurn(2, 1, 200_000, null, _ -> "pid 1");
        var children =
                List.of(new RunReport.Child("pid 1", 100_000, 600_000), new RunReport.Child("pid 2", 200_000, 300_000));
        var totals = new RunReport.Totals(end(pages) / 1000, LIMIT / 1000, null, null, null, null);
        var report = new RunReport(RunReport.SCHEMA, "03-processes", null, 2, Instant.EPOCH, totals, children, pages);
        var subject = new ReplayRun.Subject("2", ReplayRun.Kind.GOOD, 2, null, 100, LIMIT / 1000, TIMEOUT / 1000);
        return ReplayRun.now(subject, 1, List.of(ReplayLane.measured(report, pages, 1, List.of())));
    }

    private static ReplayRun run(String id, ReplayRun.Kind kind, int pages, Integer broken) {
        return run(id, kind, pages, broken, 0);
    }

    private static ReplayRun run(String id, ReplayRun.Kind kind, int pages, Integer broken, long start) {
        var subject = new ReplayRun.Subject(id, kind, pages, broken, 100, LIMIT / 1000, TIMEOUT / 1000);
        var lanes = Imagined.LESSONS.stream()
                .map(lesson -> lane(lesson, later(start, pages(lesson, pages, broken))))
                .toList();
        return ReplayRun.now(subject, 1, lanes);
    }

    private static List<RunReport.Page> later(long micros, List<RunReport.Page> pages) {
        return pages.stream()
                .map(page -> new RunReport.Page(
                        page.url(), page.verdict(), page.times().later(micros), page.worker()))
                .toList();
    }

    private static ReplayLane lane(String lesson, List<RunReport.Page> pages) {
        var elapsed = end(pages) / 1000;
        // By way of a computed one, which needs no report.
        var lane = ReplayLane.computed(lesson, elapsed, LIMIT / 1000, pages);
        return new ReplayLane(lesson, false, 1, lane.totals(), lane.columns(), lane.workers(), null);
    }

    /** When the last page ends. */
    static long end(List<RunReport.Page> pages) {
        return pages.stream().mapToLong(page -> page.times().endMicros()).max().orElseThrow();
    }

    static List<RunReport.Page> pages(String lesson, int pages) {
        return pages(lesson, pages, null);
    }

    private static List<RunReport.Page> pages(String lesson, int pages, Integer broken) {
        return switch (Entrant.number(lesson)) {
            case "01", "04" -> inTurn(pages, 1, 0, broken, _ -> "main");
            case "02" -> atOnce(pages, 2_500, broken, index -> "thread-" + (index + 1));
            case "03" ->
                inTurn(pages, PROCESSES, START_OF_PROCESSES, broken, index -> "process-" + (index % PROCESSES + 1));
            case "05" -> atOnce(pages, 400, broken, _ -> "main");
            case "06" -> atOnce(pages, 500, broken, index -> "green-" + (index + 1));
            default -> atOnce(pages, 600, broken, index -> "virtual-" + (index + 1));
        };
    }

    private static List<RunReport.Page> inTurn(
            int pages, int workers, long start, Integer broken, IntFunction<String> worker) {
        var free = new long[workers];
        Arrays.fill(free, start);
        var all = new ArrayList<RunReport.Page>();
        for (var index = 0; index < pages; index++) {
            var page = page(index, free[index % workers], broken, worker.apply(index));
            free[index % workers] = page.times().endMicros();
            all.add(page);
        }
        return all;
    }

    private static List<RunReport.Page> atOnce(int pages, long apart, Integer broken, IntFunction<String> worker) {
        return IntStream.range(0, pages)
                .mapToObj(index -> page(index, index * apart * 150 / Math.max(150, pages), broken, worker.apply(index)))
                .toList();
    }

    private static RunReport.Page page(int index, long begin, Integer broken, String worker) {
        var url = URI.create("http://127.0.0.1/kettle.html?delay=100");
        if (broken != null && index == broken) {
            var verdict = Verdict.failed(Outcome.TIMEOUT, "not complete after 5000 ms");
            var times = new PageTimes(begin, begin + 1_000, begin + 1_200, null, null, begin + TIMEOUT, 300L);
            return new RunReport.Page(url, verdict, times, worker);
        }
        var answered = begin + DELAYS[index % DELAYS.length];
        var times = new PageTimes(
                begin, begin + 1_000, begin + 1_200, answered, answered + 100, answered + 100 + WORK, WORK);
        return new RunReport.Page(url, new Verdict(Outcome.OK, 200, "A title", null), times, worker);
    }
}
