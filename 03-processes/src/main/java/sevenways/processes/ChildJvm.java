package sevenways.processes;

import java.util.List;
import sevenways.lab.JavaCommand;

/** How the JVM of a child is started: the same Java and the same classes as its parent's, but other flags. */
record ChildJvm(List<String> flags, String classPath, Class<?> main) {

    // region:flags
    /** A child is done before better compiled code would pay, and needs no collector with threads of its own. */
    private static final List<String> SHORT_LIFE = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC");
    // endregion:flags

    /** The lesson's children. */
    static ChildJvm standard() {
        return new ChildJvm(SHORT_LIFE, System.getProperty("java.class.path"), ChildMain.class);
    }

    List<String> command() {
        return JavaCommand.of(flags, classPath, main.getName(), List.of());
    }
}
