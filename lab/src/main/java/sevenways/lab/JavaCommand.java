package sevenways.lab;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How another JVM is started: with the Java of this one, and with its standard output left to the program. */
public final class JavaCommand {

    /**
     * The JVM's own warnings go to the standard output by default. Behind all other flags, which may log there, too.
     * That an archive of classes (-XX:SharedArchiveFile) is missing or stale costs time only, and nobody is warned of it.
     */
    private static final List<String> QUIET_OUTPUT =
            List.of("-Xlog:disable", "-Xlog:all=warning,aot*=off,cds*=off:stderr");

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

    /**
     * Those flags of this JVM that say how it works ({@code -X}, {@code -XX}) and what it may do ({@code --add-exports},
     * {@code --enable-native-access}): whoever is started with them runs on an equal JVM, however this one was started,
     * by Maven, by a test or by an IDE. Agents, debuggers and properties are this JVM's own.
     */
    public static List<String> flags() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(flag -> flag.startsWith("-X") || flag.startsWith("--"))
                .toList();
    }
}
