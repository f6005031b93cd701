package sevenways.comparison.replay;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import sevenways.lab.site.SlowPage;

/**
 * All lessons with the same pages, as the replay draws them. Its components are the fields of the JSON, which {@code data.js}
 * reads; what is unknown is null.
 *
 * @param schema the version of this format
 * @param urls the five pages that the list has in turn
 * @param date when it was recorded
 * @param rounds how often each lesson ran; what is drawn is one of these runs
 * @param lanes one for each lesson, in their order
 */
public record ReplayRun(
        int schema,
        @JsonUnwrapped Subject subject,
        List<String> urls,
        LocalDate date,
        Machine machine,
        int rounds,
        List<ReplayLane> lanes) {

    private static final int SCHEMA = 1;

    /** What was to be seen. */
    public enum Kind {
        /** Every page is good. */
        @JsonProperty("good")
        GOOD,
        /** One page takes the request and never says anything. */
        @JsonProperty("silent")
        SILENT,
        /** One page takes the request and resets the connection. */
        @JsonProperty("reset")
        RESET,
        /** The lessons may open fewer files than they need for all pages at once. */
        @JsonProperty("descriptors")
        DESCRIPTORS
    }

    /**
     * What the lessons were given to do.
     *
     * @param id by what the replay's user chooses it
     * @param pages how many pages
     * @param broken which page of the list is not good, counted from 0; null if none
     * @param delayMillis the site's mean delay
     * @param limitMillis the least time that any program can take
     * @param timeoutMillis a page's deadline
     */
    public record Subject(
            String id, Kind kind, int pages, Integer broken, long delayMillis, long limitMillis, long timeoutMillis) {}

    /** One that was recorded today, on this machine. */
    public static ReplayRun now(Subject subject, int rounds, List<ReplayLane> lanes) {
        var urls = Arrays.stream(SlowPage.values()).map(SlowPage::fileName).toList();
        return new ReplayRun(SCHEMA, subject, urls, LocalDate.now(), Machine.here(), rounds, lanes);
    }

    /** False if it was read from a file that holds something else. */
    public boolean canBeShown() {
        return schema == SCHEMA
                && subject != null
                && subject.id() != null
                && subject.kind() != null
                && subject.pages() > 0
                && (subject.broken() == null || 0 <= subject.broken() && subject.broken() < subject.pages())
                && urls != null
                && !urls.isEmpty()
                && !urls.contains(null)
                && date != null
                && lanes != null
                && !lanes.isEmpty()
                && lanes.stream()
                        .allMatch(lane -> lane != null
                                && lane.totals() != null
                                && lane.columns() != null
                                && lane.workers() != null)
                && lanes.stream().map(ReplayLane::lesson).distinct().count() == lanes.size();
    }

    /** In which lesson's lane is what no run can have been, and what that is; of a run that can be shown. */
    public Optional<String> damage() {
        return lanes.stream()
                .flatMap(lane -> lane.damage(subject.pages()).map(what -> lane.lesson() + ": " + what).stream())
                .findFirst();
    }
}
