package sevenways.comparison;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.IntStream;
import sevenways.lab.Verdict;
import sevenways.lab.report.Columns;
import sevenways.lab.report.RunReport;

/**
 * What a page can draw of one run and stay quick: some of its pages as lines, and all of them in the curve.
 *
 * @param lesson the lesson's module, or the name of the reference
 * @param every 1 if each of its pages is drawn, else how many pages stand behind a line
 */
record Picture(String lesson, int every, @JsonUnwrapped Sums sums, List<Line> lines, InFlight inFlight) {

    /**
     * What is said of the run as a whole.
     *
     * @param pages how many pages it loaded
     * @param workers by how many workers they were waited for
     * @param workMicros how much of the pages' time was work, in microseconds; null if it is unknown of some page
     * @param pagesMillis the pages' time, from beginning to end, all added up
     * @param endMillis when the last page ended, from the start of the run
     */
    record Sums(int pages, int workers, Long workMicros, long pagesMillis, long endMillis) {

        private static Sums of(List<RunReport.Page> results) {
            return new Sums(
                    results.size(),
                    (int) results.stream()
                            .map(RunReport.Page::worker)
                            .distinct()
                            .count(),
                    work(results),
                    results.stream().mapToLong(page -> page.times().millis()).sum(),
                    results.stream()
                            .mapToLong(page -> page.times().endMillis())
                            .max()
                            .orElse(0));
        }

        private static Long work(List<RunReport.Page> results) {
            var works = results.stream().map(page -> page.times().workMicros()).toList();
            return works.stream().allMatch(Objects::nonNull)
                    ? (Long) works.stream().mapToLong(Long::longValue).sum()
                    : null;
        }
    }

    /** As many lines as a reader can tell apart on a screen. */
    static final int MOST_LINES = 200;

    /** A title, or a reason, may have 64 KiB. */
    private static final int LONGEST_TEXT = 200;

    /**
     * One page.
     *
     * @param number its place in the order in which the pages began; the first is 1
     * @param name what a reader tells the page by
     * @param workerNumber its worker's place in the order in which the drawn ones began; the first is 0
     */
    record Line(
            int number,
            String name,
            @JsonUnwrapped Verdict verdict,
            long startMillis,
            long endMillis,
            Long workMicros,
            String worker,
            int workerNumber) {}

    /** How many pages were in flight, from each of these moments to the next. A curve of steps. */
    record InFlight(List<Long> millis, List<Integer> pages) {

        private static InFlight of(List<RunReport.Page> results) {
            var changes = new TreeMap<Long, Integer>(Map.of(0L, 0));
            for (var page : results) {
                changes.merge(page.times().startMillis(), 1, Integer::sum);
                changes.merge(page.times().endMillis(), -1, Integer::sum);
            }
            var curve = new TreeMap<Long, Integer>();
            var inFlight = 0;
            for (var change : changes.entrySet()) {
                inFlight += change.getValue();
                curve.put(change.getKey(), inFlight);
            }
            var millis = curve.keySet().stream()
                    .filter(moment -> !isDip(curve, moment))
                    .toList();
            return new InFlight(millis, millis.stream().map(curve::get).toList());
        }

        /**
         * A dip of one millisecond is what whole milliseconds make of less: of the moment between one page's end and the
         * next one's beginning.
         */
        private static boolean isDip(NavigableMap<Long, Integer> curve, long moment) {
            var before = curve.lowerEntry(moment);
            var after = curve.get(moment + 1);
            return before != null && after != null && curve.get(moment) < Math.min(before.getValue(), after);
        }
    }

    static Picture of(RunReport run) {
        var results = run.results();
        var workers = new HashMap<String, Integer>();
        var every = Math.ceilDiv(Math.max(1, results.size()), MOST_LINES);
        return new Picture(
                run.lesson(),
                every,
                Sums.of(results),
                IntStream.range(0, results.size())
                        .filter(index -> index % every == 0)
                        .mapToObj(index -> line(index + 1, results.get(index), workers))
                        .toList(),
                InFlight.of(results));
    }

    private static Line line(int number, RunReport.Page page, Map<String, Integer> workers) {
        var verdict = page.verdict();
        return new Line(
                number,
                shortened(page.name()),
                new Verdict(
                        verdict.outcome(), verdict.status(), shortened(verdict.title()), shortened(verdict.detail())),
                page.times().startMillis(),
                page.times().endMillis(),
                page.times().workMicros(),
                page.worker(),
                workers.computeIfAbsent(page.worker(), _ -> workers.size()));
    }

    private static String shortened(String text) {
        return text == null ? null : Columns.cut(text, LONGEST_TEXT);
    }
}
