package sevenways.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import sevenways.lab.contract.SilentServer;

/** No child outlives the lesson, however that ends: here it does while every child waits for a page. */
class OrphanTest {

    @Test
    void noChildOutlivesALessonThatIsKilled() throws Exception {
        try (var silent = new SilentServer()) {
            var lesson = start(silent);
            silent.awaitRequests(3);
            var children = lesson.children().toList();

            lesson.destroyForcibly();

            assertThat(children).hasSize(3);
            for (var child : children) {
                child.onExit().get(); // unlike join(), it can be interrupted: a test that hangs must end
            }
            assertThat(children).noneMatch(ProcessHandle::isAlive);
            silent.awaitAllClosed();
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process can only be killed there, not asked to end")
    void noChildOutlivesALessonThatIsAskedToEnd() throws Exception {
        try (var silent = new SilentServer()) {
            var lesson = start(silent);
            silent.awaitRequests(3);
            var children = lesson.children().toList();

            // As Ctrl-C does: to all processes at once.
            children.forEach(ProcessHandle::destroy);
            lesson.toHandle().destroy();

            assertThat(lesson.inputReader().readAllAsString()).containsPattern("(?m)^outcomes +4 INTERRUPTED$");
            assertThat(lesson.waitFor()).isEqualTo(1);
            assertThat(children).hasSize(3).noneMatch(ProcessHandle::isAlive);
            silent.awaitAllClosed();
        }
    }

    private static Process start(SilentServer silent) throws IOException {
        var lesson = new ChildJvm(List.of(), System.getProperty("java.class.path"), Processes.class).command();
        var arguments = List.of("--workers", "3", "--timeout", "3600000", "--pages", "4", silent.page() + "");
        return new ProcessBuilder(
                        Stream.concat(lesson.stream(), arguments.stream()).toList())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
