package sevenways.testkit.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static sevenways.testkit.wire.CannedAnswers.GOOD;
import static sevenways.testkit.wire.Script.request;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import sevenways.lab.Downloader;
import sevenways.lab.Outcome;
import sevenways.testkit.wire.ScriptedServer;

/**
 * Row 53: the lesson's process is asked to end while some pages are done and the others wait in silence. By SIGTERM, to
 * which a JVM does the same as to SIGINT: a shell lets its background jobs ignore Ctrl-C, and this process with them.
 */
final class CtrlC {

    /** Nobody can mistake this for the end of an interrupt. */
    private static final Duration A_DAY = Duration.ofDays(1);

    /** More than some lessons wait for at once: the rest has not begun. */
    static final int SILENT = 10;

    private CtrlC() {}

    /** @param peak how many of the silent pages the lesson waits for at once */
    static void meet(Downloader lesson, List<String> arguments, int peak, CellRecorder.Note note) throws Exception {
        try (var silent = ScriptedServer.silent();
                var good = ScriptedServer.playing(request().send(GOOD))) {
            var options = Stream.of(
                    "--no-rehearsal",
                    "--timeout=" + A_DAY.toMillis(),
                    good.page().toString());
            var pages = FaultContract.pages(silent, SILENT).stream().map(Object::toString);
            var all = Stream.of(arguments.stream(), options, pages)
                    .flatMap(part -> part)
                    .toList();
            try (var running = LessonProcess.start(lesson, "", all)) {
                good.awaitRequests(1);
                good.awaitAllClosed();
                silent.awaitRequests(peak);
                interrupt(running.process(), note);
            }
            silent.awaitAllClosed();
        }
    }

    private static void interrupt(Process process, CellRecorder.Note note) throws Exception {
        var children = process.children().toList();
        var signal = System.nanoTime();

        // As Ctrl-C does: to all processes at once.
        children.forEach(ProcessHandle::destroy);
        process.toHandle().destroy();

        assertThat(process.inputReader().readAllAsString())
                .containsPattern("(?m)^pages +" + (SILENT + 1) + "$")
                .containsPattern("(?m)^outcomes +1 OK, " + SILENT + " INTERRUPTED$");
        assertThat(process.waitFor()).isOne();
        note.took(Duration.ofNanos(System.nanoTime() - signal));
        note.outcome(Outcome.INTERRUPTED);
        assertThat(children).noneMatch(ProcessHandle::isAlive);
    }
}
