package sevenways.comparison.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import sevenways.lab.report.JsonFile;

/** The runs that the course brings along. {@code RecordTheReplay} has recorded them. */
public final class RecordedRuns {

    /** In the order of the replay's slider. */
    public static final List<String> IDS = List.of("5", "15", "150", "1000", "10000", "silent", "reset", "descriptors");

    private RecordedRuns() {}

    /** All of them, in the order of {@link #IDS}. */
    public static List<ReplayRun> all() {
        return IDS.stream().map(RecordedRuns::read).toList();
    }

    private static ReplayRun read(String id) {
        try (var input = RecordedRuns.class.getResourceAsStream("recorded/" + id + ".json")) {
            return JsonFile.read(input.readAllBytes(), ReplayRun.class);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
