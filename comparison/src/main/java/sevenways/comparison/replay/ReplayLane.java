package sevenways.comparison.replay;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Optional;
import sevenways.lab.report.RunReport;

/**
 * One lesson's run.
 *
 * @param lesson the lesson's module
 * @param computed true if it did not run: what is drawn is no measurement
 * @param round in which of the rounds it ran; null if it is computed
 * @param totals what was measured of the run as a whole
 * @param columns of its pages
 * @param workers who waited for them
 * @param samples what its process used meanwhile; null where the system does not tell, and if it is computed
 */
public record ReplayLane(
        String lesson,
        boolean computed,
        Integer round,
        @JsonUnwrapped RunReport.Totals totals,
        PageColumns columns,
        WorkerColumns workers,
        SampleColumns samples) {

    private static final long TENTHS_OF_A_MILLI = 10;

    /**
     * One that ran.
     *
     * @param pages the results, in the order of the list that the lesson was given
     * @param samples none where the system does not tell
     */
    public static ReplayLane measured(RunReport report, List<RunReport.Page> pages, int round, List<Sample> samples) {
        var workers = WorkerColumns.names(pages);
        return new ReplayLane(
                report.lesson(),
                false,
                round,
                report.totals(),
                PageColumns.of(pages, workers),
                WorkerColumns.of(workers, report.children()),
                samples.isEmpty() ? null : SampleColumns.of(samples, report));
    }

    /** What no run of so many pages can have been. It may have been read from a damaged file. */
    Optional<String> damage(int pages) {
        try {
            var end = endTenths();
            var workerCount = workers.count();
            PossiblePages.require(columns, pages, workerCount, end);
            workers.requireOf(workerCount, end);
            if (samples != null) {
                samples.requireWhole(end);
            }
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(e.getMessage());
        }
    }

    /** Before this moment, what was measured had ended. A computed time is the least, and no end. */
    private long endTenths() {
        return computed ? Long.MAX_VALUE : TENTHS_OF_A_MILLI * (totals.elapsedMillis() + 1);
    }

    /** One that did not run, of pages with the times that they would have. */
    public static ReplayLane computed(String lesson, long elapsedMillis, long limitMillis, List<RunReport.Page> pages) {
        var workers = WorkerColumns.names(pages);
        var totals = new RunReport.Totals(elapsedMillis, limitMillis, null, null, null, null);
        return new ReplayLane(
                lesson, true, null, totals, PageColumns.of(pages, workers), WorkerColumns.of(workers, List.of()), null);
    }
}
