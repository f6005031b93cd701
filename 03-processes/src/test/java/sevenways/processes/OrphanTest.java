package sevenways.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sevenways.testkit.wire.ScriptedServer;

/** No child outlives the lesson, however that ends: here it does while every child waits for a page. */
class OrphanTest {

    @Test
    void noChildOutlivesALessonThatIsKilled() throws Exception {
        try (var silent = ScriptedServer.silent()) {
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

    private static Process start(ScriptedServer silent) throws IOException {
        var lesson = ChildJvm.asParent(Processes.class).command();
        var arguments =
                List.of("--no-rehearsal", "--workers", "3", "--timeout", "3600000", "--pages", "4", silent.page() + "");
        return new ProcessBuilder(
                        Stream.concat(lesson.stream(), arguments.stream()).toList())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
