package sevenways.comparison;

import java.util.List;
import java.util.Map;
import sevenways.comparison.replay.Sample;
import sevenways.lab.Outcome;
import sevenways.lab.report.RunReport;

/**
 * What came of one turn: a run without pages, for comparison, and then the run itself.
 *
 * @param empty the run without pages
 */
record TurnOutcome(Turn turn, EndedProcess empty, EndedProcess full) {

    /**
     * A lesson's process that has ended.
     *
     * @param report null if the process left none
     * @param voluntarySwitches of the process and its children; null where the system does not tell
     * @param samples of the process, from its beginning to its end; none if nobody looked, or the system does not tell
     * @param complaint what it said on its standard error stream; empty if nothing
     * @param status its exit status
     */
    record EndedProcess(RunReport report, Long voluntarySwitches, List<Sample> samples, String complaint, int status) {}

    /** Null if the process left none. */
    RunReport report() {
        return full.report();
    }

    boolean hasReport() {
        return full.report() != null;
    }

    /** True if every page was OK: pages that failed take less than their time, or more, and compare with nothing. */
    boolean isComparable() {
        return hasReport() && Map.of(Outcome.OK, (long) report().pages()).equals(report().outcomes());
    }

    /** From the first page's beginning to the last page's end. */
    long elapsedMillis() {
        return report().totals().elapsedMillis();
    }

    Long cpuAboveEmptyMillis() {
        return empty.report() == null
                ? null
                : difference(
                        report().totals().cpuMillis(), empty.report().totals().cpuMillis());
    }

    Long peakRssAboveEmptyKiB() {
        return empty.report() == null
                ? null
                : difference(
                        report().totals().peakRssKiB(), empty.report().totals().peakRssKiB());
    }

    Long voluntarySwitches() {
        return empty.report() == null ? null : difference(full.voluntarySwitches(), empty.voluntarySwitches());
    }

    private static Long difference(Long whole, Long part) {
        return whole == null || part == null ? null : whole - part;
    }
}
