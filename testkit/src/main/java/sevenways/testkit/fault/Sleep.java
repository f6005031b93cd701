package sevenways.testkit.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.stream.Stream;

/**
 * Tells a process that waits from one that spins by the state of its threads (proc(5), {@code /proc/PID/task/TID/stat}).
 * A thread that spins is runnable even while a busy machine does not let it run, so this does not depend on the clock.
 */
final class Sleep {

    /**
     * In a row. A JVM's own threads wake now and then. On a quiet machine they sleep again within microseconds; on a busy
     * one they wait for a core, and a look takes 20 ms, so that more looks than these hardly ever come in a row.
     */
    private static final int LOOKS = 20;

    private static final int PATIENCE = 20_000;

    private Sleep() {}

    /** Returns when all threads of the process and of its descendants have been found asleep again and again. */
    static void await(ProcessHandle process) {
        var asleep = 0;
        for (var look = 0; asleep < LOOKS; look++) {
            assertThat(look).as("looks at a process that does not fall asleep").isLessThan(PATIENCE);
            asleep = isAsleep(process) ? asleep + 1 : 0;
        }
    }

    private static boolean isAsleep(ProcessHandle process) {
        return Stream.concat(Stream.of(process), process.descendants())
                .flatMap(Sleep::threads)
                .allMatch(Sleep::sleeps);
    }

    private static Stream<Path> threads(ProcessHandle process) {
        try (var threads = Files.list(Path.of("/proc", String.valueOf(process.pid()), "task"))) {
            return threads.toList().stream();
        } catch (NoSuchFileException e) {
            return Stream.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The state follows the thread's name, which is in parentheses and may contain some. */
    private static boolean sleeps(Path thread) {
        try {
            var stat = Files.readString(thread.resolve("stat"));
            return stat.charAt(stat.lastIndexOf(')') + 2) == 'S';
        } catch (IOException e) {
            return true; // it has ended
        }
    }
}
