package sevenways.lab.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import sevenways.lab.JavaCommand;
import sevenways.lab.http.BlockingReader;
import sevenways.testkit.wire.ScriptedServer;

/**
 * Ctrl-C in the middle of a run, in a process of its own. The signal here is SIGTERM, to which a JVM does the same: a
 * shell lets its background jobs ignore Ctrl-C, and this test with them.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process can only be killed there, not asked to end")
class InterruptionTest {

    /** A lesson that loads one page after the other. */
    static final class Lesson {
        public static void main(String[] args) {
            LessonMain.run(
                    "a-lesson",
                    (pages, timeout, results) ->
                            pages.forEach(page -> results.accept(BlockingReader.load(page, timeout))),
                    args);
        }
    }

    @Test
    void reportsWhatWasDoneAndEndsWithOne() throws Exception {
        try (var silent = ScriptedServer.silent()) {
            var lesson = start("--timeout", "3600000", "http://127.0.0.1:1/", silent.page() + "", silent.page() + "?2");
            silent.awaitRequests(1);

            lesson.toHandle().destroy();

            assertThat(lesson.inputReader().readAllAsString())
                    .containsPattern("(?m)^outcomes +1 CONNECT, 2 INTERRUPTED$")
                    .containsPattern("(?m)^pages +3$")
                    .containsPattern("(?m)^OS threads +unknown$");
            assertThat(lesson.waitFor()).isEqualTo(1);
        }
    }

    @Test
    void theSiteEndsWhenTheLessonIsKilled() throws Exception {
        var lesson = start("--pages", "2", "--delay", "40000", "--timeout", "3600000");
        var site = awaitChild(lesson);

        lesson.destroyForcibly();

        site.onExit().join();
        assertThat(site.isAlive()).isFalse();
    }

    private static Process start(String... args) throws IOException {
        return new ProcessBuilder(JavaCommand.of(List.of(), Lesson.class.getName(), List.of(args)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static ProcessHandle awaitChild(Process lesson) {
        return await().until(() -> lesson.children().findFirst(), Optional::isPresent)
                .orElseThrow();
    }
}
