package sevenways.comparison;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.util.List;
import java.util.Map;
import sevenways.lab.Outcome;
import sevenways.lab.report.FailureKind;
import sevenways.lab.report.RunReport;

/**
 * One lesson's line of the comparison. Figures are medians over {@link #runs} runs; a figure is null if it is unknown,
 * or was not measured. Only runs in which every page was OK count for the ratios.
 *
 * @param lesson the lesson's module, or the name of the reference
 * @param runs how many runs stand behind the figures; 0 if none was made, or all failed to report
 * @param lastRun the last run, with a result for each page; null if there is none
 */
public record Row(
        String lesson,
        Kind kind,
        int runs,
        @JsonUnwrapped Times times,
        @JsonUnwrapped Usage usage,
        @JsonUnwrapped Article article,
        @JsonUnwrapped Remarks remarks,
        RunReport lastRun) {

    /**
     * How long it took.
     *
     * @param elapsedMillis from the first page's beginning to the last page's end; if {@link Kind#COMPUTED}, the sum of
     *     the delays that pass one after the other
     * @param elapsedPerLimit elapsed / limit; 1 is perfect
     * @param elapsedPerLimitSpread its least and greatest value; null if fewer than two runs stand behind it
     * @param timesFasterThanFirst the elapsed time of lesson 01 in the same round, divided by this one's
     * @param timesFasterSpread its least and greatest value; null if fewer than two runs stand behind it
     */
    public record Times(
            Long elapsedMillis,
            Double elapsedPerLimit,
            Spread elapsedPerLimitSpread,
            Double timesFasterThanFirst,
            Spread timesFasterSpread) {}

    /**
     * What it had in flight, and what that took. Whatever is "above empty" is less that of a run without pages.
     *
     * @param peakInFlight how many requests were in flight at once, at most, by the site's log
     * @param peakThreads the platform threads that the lesson added, at most at once
     * @param cpuMillis the CPU time of the lesson's process and its children, the start of the JVM included
     * @param peakRssKiB the peak memory of the lesson's process and its children
     * @param voluntarySwitches how often a thread of the lesson gave its processor away because it had to wait
     *     (getrusage(2), ru_nvcsw), less those of a run without pages
     */
    public record Usage(
            Integer peakInFlight,
            Integer peakThreads,
            Long cpuMillis,
            Long cpuAboveEmptyMillis,
            Long peakRssKiB,
            Long peakRssAboveEmptyKiB,
            Long voluntarySwitches) {

        /** That of a lesson that did not run. */
        static final Usage UNKNOWN = new Usage(null, null, null, null, null, null, null);
    }

    /**
     * What the article tells of it; null for the reference.
     *
     * @param articleSeconds what it measured
     * @param articleTimesFaster its time of a single thread, divided by this one
     */
    public record Article(Double articleSeconds, Double articleTimesFaster) {}

    /**
     * Whatever went otherwise than a figure can tell.
     *
     * @param outcomes how the pages of all runs ended; empty where none was loaded
     * @param failures of the pages that failed, the kinds
     * @param note in one sentence, why figures are missing or computed; null if there is nothing to say
     */
    public record Remarks(Map<Outcome, Long> outcomes, List<FailureKind> failures, String note) {}

    /** Where a row's figures come from. */
    public enum Kind {
        /** A lesson that ran. */
        @JsonProperty("measured")
        MEASURED,
        /** A lesson that would run too long: the waiting alone, without any work. */
        @JsonProperty("computed")
        COMPUTED,
        /** No lesson, but what one would use at work; it ran like the others. */
        @JsonProperty("reference")
        REFERENCE
    }

    /** The least and the greatest of some values. */
    public record Spread(double least, double greatest) {}
}
