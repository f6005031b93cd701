package sevenways.comparison;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import sevenways.comparison.replay.ProcessSampler;
import sevenways.comparison.replay.Sample;
import sevenways.lab.JavaCommand;
import sevenways.lab.report.JsonFile;
import sevenways.lab.report.RunReport;
import tools.jackson.core.JacksonException;

/**
 * Runs each entrant in a JVM of its own with the flags of this one, and so all in equal JVMs. A run tells by its JSON what
 * came of it.
 *
 * @param isWatched whether samples are taken of the process
 * @param shell what a shell does before it becomes the JVM; empty if it needs no shell
 */
record EntrantJvm(boolean isWatched, String shell) {

    private static final int PATIENCE_SECONDS = 3;

    /** One that nobody watches. */
    static final EntrantJvm PLAIN = new EntrantJvm(false, "");

    /** One of which samples are taken. */
    static final EntrantJvm WATCHED = new EntrantJvm(true, "");

    /**
     * @param arguments without the file for the JSON
     * @throws InterruptedException if the thread is interrupted; the entrant's processes have ended by then
     */
    TurnOutcome.EndedProcess run(String main, List<String> arguments) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("comparison");
        var json = folder.resolve("run.json");
        var complaint = folder.resolve("stderr");
        try {
            var switchesBefore = EndedChildren.voluntarySwitches();
            var process = new ProcessBuilder(command(main, arguments, json))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(complaint.toFile())
                    .start();
            process.getOutputStream().close();
            var samples = awaitEnd(process);
            var switches = switchesBefore == null ? null : EndedChildren.voluntarySwitches() - switchesBefore;
            return new TurnOutcome.EndedProcess(
                    report(json), switches, samples, Files.readString(complaint), process.exitValue());
        } finally {
            Files.deleteIfExists(json);
            Files.deleteIfExists(complaint);
            Files.deleteIfExists(folder);
        }
    }

    private List<String> command(String main, List<String> arguments, Path json) {
        var all = Stream.concat(arguments.stream(), Stream.of("--json", json.toString()))
                .toList();
        var java = JavaCommand.of(JavaCommand.flags(), main, all);
        // The arguments of sh: $0, and then what "$@" stands for.
        return shell.isEmpty()
                ? java
                : Stream.concat(Stream.of("sh", "-c", shell + " && exec \"$@\"", "sh"), java.stream())
                        .toList();
    }

    private List<Sample> awaitEnd(Process process) throws InterruptedException {
        if (!isWatched) {
            await(process);
            return List.of();
        }
        var sampler = new ProcessSampler(process.pid());
        try (sampler) {
            await(process);
        }
        return sampler.samples();
    }

    private static void await(Process process) throws InterruptedException {
        try {
            process.waitFor();
        } catch (InterruptedException e) {
            // A lesson stops within a second, and closes what it has opened.
            process.destroy();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
            throw e;
        }
    }

    /** Null if there is none, or only a part of one. */
    private static RunReport report(Path json) {
        try {
            return Files.exists(json) ? JsonFile.read(json, RunReport.class) : null;
        } catch (JacksonException e) {
            return null;
        }
    }
}
