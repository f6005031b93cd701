package sevenways.comparison;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import sevenways.comparison.replay.ReplayRun;
import sevenways.lab.cli.Require;
import sevenways.lab.report.JsonFile;
import tools.jackson.core.JacksonException;

/** A recorded run in a file that a user has named: it may hold anything. */
record RecordedFile(Path file, ReplayRun run) {

    /** @throws IllegalArgumentException with one sentence for the user, if it holds nothing that the replay can show */
    static RecordedFile read(Path file) {
        Require.that(Files.isRegularFile(file), "Cannot read '" + file + "': there is no such file");
        Require.that(Files.isReadable(file), "Cannot read '" + file + "': no permission");
        try {
            var run = JsonFile.read(file, ReplayRun.class);
            Require.that(
                    run != null && run.canBeShown() && run.lanes().stream().allMatch(lane -> isALesson(lane.lesson())),
                    noRun(file));
            run.damage().ifPresent(damage -> {
                throw new IllegalArgumentException(
                        "'" + file + "' is damaged, in what it holds of " + damage + "; record the run again");
            });
            return new RecordedFile(file, run);
        } catch (JacksonException e) {
            throw new IllegalArgumentException(noRun(file), e);
        }
    }

    private static boolean isALesson(String name) {
        return Arrays.stream(Entrant.values())
                .anyMatch(entrant -> entrant.isLesson() && entrant.lesson().equals(name));
    }

    private static String noRun(Path file) {
        return "'" + file + "' holds no run for the replay: write one with --record";
    }

    /** By what the replay's user chooses it. */
    String id() {
        return run.subject().id();
    }
}
