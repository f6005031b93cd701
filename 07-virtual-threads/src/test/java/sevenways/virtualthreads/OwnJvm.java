package sevenways.virtualthreads;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import sevenways.lab.JavaCommand;

/** A JVM of its own: in this one, carriers that were started for other tests would join in. */
public final class OwnJvm {

    private static final List<String> FLAGS = List.of("--enable-native-access=ALL-UNNAMED");

    private OwnJvm() {}

    /** What the program printed, line by line. The program must end with exit value 0. */
    public static List<String> run(Class<?> program, String... args) throws IOException, InterruptedException {
        var command = JavaCommand.of(FLAGS, program.getName(), List.of(args));
        var process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var lines = process.inputReader().readAllLines();
        assertThat(process.waitFor()).as("%s", lines).isZero();
        return lines;
    }
}
