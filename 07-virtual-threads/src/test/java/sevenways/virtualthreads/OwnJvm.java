package sevenways.virtualthreads;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JVM of its own: in this one, carriers that were started for other tests would join in. */
final class OwnJvm {

    private OwnJvm() {}

    /** What the program printed, line by line; it must have ended well. */
    static List<String> run(Class<?> program, String... args) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-cp",
                System.getProperty("java.class.path"),
                program.getName()));
        command.addAll(List.of(args));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var lines = process.inputReader().readAllLines();
        assertThat(process.waitFor()).as("%s", lines).isZero();
        return lines;
    }
}
