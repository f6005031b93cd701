package sevenways.comparison;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Map;
import sevenways.lab.Outcome;
import sevenways.lab.report.RunReport;

/**
 * One lesson's line of the comparison. Figures are medians over {@link #runs} runs; a figure is null if it is unknown,
 * or was not measured. Only runs in which every page was OK count for the ratios.
 *
 * @param lesson the lesson's module, or the name of the reference
 * @param runs how many runs stand behind the figures; 0 if none was made, or all failed to report
 * @param elapsedMillis from the first page's beginning to the last page's end; if {@link Kind#COMPUTED}, the sum of the
 *     delays that pass one after the other
 * @param elapsedPerLimit elapsed / limit; 1 is perfect
 * @param elapsedPerLimitSpread its least and greatest value; null if fewer than two runs stand behind it
 * @param timesFasterThanFirst the elapsed time of lesson 01 in the same round, divided by this one's
 * @param timesFasterSpread its least and greatest value; null if fewer than two runs stand behind it
 * @param peakInFlight how many requests were in flight at once, at most, by the site's log
 * @param peakThreads the platform threads that the lesson added, at most at once
 * @param cpuMillis the CPU time of the lesson's process and its children, the start of the JVM included
 * @param cpuAboveEmptyMillis the same, less that of a run without pages
 * @param peakRssKiB the peak memory of the lesson's process and its children
 * @param peakRssAboveEmptyKiB the same, less that of a run without pages
 * @param voluntarySwitches how often a thread of the lesson gave its processor away because it had to wait
 *     (getrusage(2), ru_nvcsw), less those of a run without pages
 * @param articleSeconds what the article measured; null for the reference
 * @param articleTimesFaster the article's time of a single thread, divided by this one; null for the reference
 * @param outcomes how the pages of all runs ended; empty where none was loaded
 * @param note in one sentence, why figures are missing or computed; null if there is nothing to say
 * @param lastRun the last run, with a result for each page; null if there is none
 */
public record Row(
        String lesson,
        Kind kind,
        int runs,
        Long elapsedMillis,
        Double elapsedPerLimit,
        Spread elapsedPerLimitSpread,
        Double timesFasterThanFirst,
        Spread timesFasterSpread,
        Integer peakInFlight,
        Integer peakThreads,
        Long cpuMillis,
        Long cpuAboveEmptyMillis,
        Long peakRssKiB,
        Long peakRssAboveEmptyKiB,
        Long voluntarySwitches,
        Double articleSeconds,
        Double articleTimesFaster,
        Map<Outcome, Long> outcomes,
        String note,
        RunReport lastRun) {

    /** The row of a lesson that did not run. */
    static Row computed(
            String lesson,
            long elapsedMillis,
            Double elapsedPerLimit,
            double timesFasterThanFirst,
            Double articleSeconds,
            Double articleTimesFaster,
            String note) {
        return new Row(
                lesson,
                Kind.COMPUTED,
                0,
                elapsedMillis,
                elapsedPerLimit,
                null,
                timesFasterThanFirst,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                null,
                articleSeconds,
                articleTimesFaster,
                Map.of(),
                note,
                null);
    }

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
