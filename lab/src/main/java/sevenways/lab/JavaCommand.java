package sevenways.lab;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How another JVM is started: with the Java and the classes of this one. */
public final class JavaCommand {

    private JavaCommand() {}

    /** The command line that runs {@code main}. */
    public static List<String> of(List<String> flags, String main, List<String> arguments) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return Stream.of(List.of(java), flags, List.of("-cp", System.getProperty("java.class.path"), main), arguments)
                .flatMap(List::stream)
                .toList();
    }
}
