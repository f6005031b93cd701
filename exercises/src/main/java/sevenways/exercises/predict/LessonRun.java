package sevenways.exercises.predict;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import sevenways.comparison.Comparison;
import sevenways.comparison.Row;
import sevenways.lab.JavaCommand;
import sevenways.lab.report.JsonFile;
import sevenways.lab.report.RunReport;

/** A lesson's run in a JVM of its own, as Maven would start it. */
public record LessonRun(Lesson lesson) {

    /** The comparison asks the C library what its lessons have used. */
    private static final String NATIVE_ACCESS = "--enable-native-access=ALL-UNNAMED";

    /** This JVM has a limit that no lesson has. */
    private static final String MOST_MEMORY = "-Xmx";

    private static final String COMPARISON = "comparison";

    /**
     * One report of a lesson; of the comparison, one of each lesson.
     *
     * @throws IOException if it could not be run; it has told why on the standard error
     */
    public List<RunReport> reports() throws IOException, InterruptedException {
        var json = Files.createTempFile("run", ".json");
        try {
            run(json);
            return lesson.name().equals(COMPARISON)
                    ? JsonFile.read(json, Comparison.class).rows().stream()
                            .map(Row::lastRun)
                            .filter(Objects::nonNull)
                            .toList()
                    : List.of(JsonFile.read(json, RunReport.class));
        } finally {
            Files.deleteIfExists(json);
        }
    }

    private void run(Path json) throws IOException, InterruptedException {
        var flags = Stream.concat(
                JavaCommand.flags().stream().filter(flag -> !flag.startsWith(MOST_MEMORY)), Stream.of(NATIVE_ACCESS));
        var arguments = Stream.concat(lesson.arguments().stream(), Stream.of("--json", json.toString()));
        var process = new ProcessBuilder(JavaCommand.of(flags.toList(), lesson.main(), arguments.toList()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        process.getOutputStream().close();
        try {
            process.waitFor();
        } finally {
            process.destroy();
        }
        if (Files.size(json) == 0) {
            throw new IOException("%s could not be run".formatted(lesson.name()));
        }
    }
}
