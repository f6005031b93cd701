package sevenways.comparison.replay;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
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

    /** Whether it tells of so many pages. It may have been read from a damaged file. */
    boolean isOf(int pages) {
        try {
            return columns.areOf(pages, workers.count())
                    && workers.areWhole()
                    && (samples == null || samples.areWhole());
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    /** One that did not run, of pages with the times that they would have. */
    public static ReplayLane computed(String lesson, long elapsedMillis, long limitMillis, List<RunReport.Page> pages) {
        var workers = WorkerColumns.names(pages);
        var totals = new RunReport.Totals(elapsedMillis, limitMillis, null, null, null, null);
        return new ReplayLane(
                lesson, true, null, totals, PageColumns.of(pages, workers), WorkerColumns.of(workers, List.of()), null);
    }
}
