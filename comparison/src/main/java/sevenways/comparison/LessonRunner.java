package sevenways.comparison;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import sevenways.lab.JavaCommand;
import sevenways.lab.report.JsonFile;
import sevenways.lab.report.RunReport;
import tools.jackson.core.JacksonException;

/**
 * Runs entrants against one site, each in a JVM of its own with the flags of this one, and so all in equal JVMs. A run
 * tells by its JSON what came of it.
 */
final class LessonRunner {

    private static final int PATIENCE_SECONDS = 3;

    private final List<String> site;
    private final Duration timeout;
    private final boolean rehearses;

    /** @param site the options that name it */
    LessonRunner(List<String> site, Duration timeout, boolean rehearses) {
        this.site = site;
        this.timeout = timeout;
        this.rehearses = rehearses;
    }

    /** @throws InterruptedException if the thread is interrupted; the entrant's processes have ended by then */
    TurnOutcome run(Turn turn, int pages) throws IOException, InterruptedException {
        return run(turn, turn.entrant().main().getName(), pages);
    }

    TurnOutcome run(Turn turn, String main, int pages) throws IOException, InterruptedException {
        return new TurnOutcome(turn, run(main, 0), run(main, pages));
    }

    private TurnOutcome.EndedProcess run(String main, int pages) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("comparison");
        var json = folder.resolve("run.json");
        var complaint = folder.resolve("stderr");
        try {
            var switchesBefore = EndedChildren.voluntarySwitches();
            var process = new ProcessBuilder(JavaCommand.of(JavaCommand.flags(), main, arguments(pages, json)))
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(complaint.toFile())
                    .start();
            process.getOutputStream().close();
            var status = await(process);
            var switches = switchesBefore == null ? null : EndedChildren.voluntarySwitches() - switchesBefore;
            return new TurnOutcome.EndedProcess(report(json), switches, Files.readString(complaint), status);
        } finally {
            Files.deleteIfExists(json);
            Files.deleteIfExists(complaint);
            Files.deleteIfExists(folder);
        }
    }

    private List<String> arguments(int pages, Path json) {
        var arguments = new ArrayList<>(site);
        arguments.addAll(List.of("--pages", Integer.toString(pages)));
        arguments.addAll(List.of("--timeout", Long.toString(timeout.toMillis())));
        arguments.addAll(List.of("--json", json.toString()));
        if (!rehearses) {
            arguments.add("--no-rehearsal");
        }
        return arguments;
    }

    private static int await(Process process) throws InterruptedException {
        try {
            return process.waitFor();
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
