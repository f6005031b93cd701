package sevenways.lab;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How another JVM is started: with the Java of this one, and with its standard output left to the program. */
public final class JavaCommand {

    /** The JVM's own warnings go to the standard output by default. Behind all other flags, which may log there, too. */
    private static final List<String> QUIET_OUTPUT = List.of("-Xlog:disable", "-Xlog:all=warning:stderr");

    private JavaCommand() {}

    /** The command line that runs {@code main}, with the classes of this JVM. */
    public static List<String> of(List<String> flags, String main, List<String> arguments) {
        return of(flags, System.getProperty("java.class.path"), main, arguments);
    }

    /** The command line that runs {@code main}. */
    public static List<String> of(List<String> flags, String classPath, String main, List<String> arguments) {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return Stream.of(List.of(java), flags, QUIET_OUTPUT, List.of("-cp", classPath, main), arguments)
                .flatMap(List::stream)
                .toList();
    }
}
