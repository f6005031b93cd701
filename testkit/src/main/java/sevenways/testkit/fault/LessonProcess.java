package sevenways.testkit.fault;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import sevenways.lab.Downloader;
import sevenways.lab.JavaCommand;

/** A lesson in a process of its own, as a reader starts it. */
record LessonProcess(Process process) implements AutoCloseable {

    /** @param shell what the shell does before it becomes the lesson; empty if it needs no shell */
    static LessonProcess start(Downloader lesson, String shell, List<String> arguments) throws IOException {
        var before = shell.isEmpty() ? List.<String>of() : List.of("sh", "-c", shell + " && exec \"$@\"", "sh");
        // What this lesson needs of the JDK, this JVM has been given, too.
        var java = JavaCommand.of(JavaCommand.flags(), lesson.getClass().getName(), arguments);
        var command = Stream.concat(before.stream(), java.stream()).toList();
        // What it complains of is for who reads its output: a learner's screen belongs to the tests.
        return new LessonProcess(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** However the test has ended, the process has, too. */
    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly();
    }
}
