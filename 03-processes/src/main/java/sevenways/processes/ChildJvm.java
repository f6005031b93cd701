package sevenways.processes;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** How the JVM of a child is started: the same Java and the same classes as its parent's, but other flags. */
record ChildJvm(List<String> flags, String classPath, Class<?> main) {

    // region:flags
    /** A child is done before better compiled code would pay, and needs no collector with threads of its own. */
    private static final List<String> SHORT_LIFE = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
    // endregion:flags

    /** The JVM's own warnings go to the standard output by default, and that belongs to the answers. */
    private static final List<String> QUIET_OUTPUT = List.of("-Xlog:disable", "-Xlog:all=warning:stderr");

    /** The lesson's children. */
    static ChildJvm standard() {
        return new ChildJvm(SHORT_LIFE, System.getProperty("java.class.path"), ChildMain.class);
    }

    List<String> command() {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return Stream.of(List.of(java), flags, QUIET_OUTPUT, List.of("-cp", classPath, main.getName()))
                .flatMap(List::stream)
                .toList();
    }
}
