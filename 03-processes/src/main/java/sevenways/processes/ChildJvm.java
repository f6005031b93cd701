package sevenways.processes;

import java.util.List;
import java.util.stream.Stream;
import sevenways.lab.JavaCommand;
import sevenways.lab.archive.ClassArchive;
import sevenways.lab.trust.TrustFile;

/** How the JVM of a child is started. */
public record ChildJvm(List<String> flags, String classPath, Class<?> main) {

    // region:standard
    /** The lesson's children: as their parent, and from the archive that the build has made, if it fits. */
    public static ChildJvm standard() {
        return from(archive());
    }

    static ChildJvm from(ClassArchive archive) {
        var plain = asParent(ChildMain.class);
        return archive.start()
                .map(start -> plain.on(start.classPath()).with(start.flag()))
                .orElse(plain);
    }

    /** With the flags of the parent, and so with every lesson's; and with the parent's classes. */
    public static ChildJvm asParent(Class<?> main) {
        // Only those that say how a JVM works. What the parent may do besides, no child needs, and to an archive of
        // classes each such flag would be a difference.
        var flags = JavaCommand.flags().stream().filter(flag -> flag.startsWith("-X"));
        return new ChildJvm(flags.toList(), System.getProperty("java.class.path"), main);
    }
    // endregion:standard

    static ClassArchive archive() {
        return ClassArchive.beside(ChildJvm.class);
    }

    /** The same with another class path. */
    ChildJvm on(String otherClassPath) {
        return new ChildJvm(flags, otherClassPath, main);
    }

    /** The same with more flags. */
    public ChildJvm with(String... more) {
        return new ChildJvm(Stream.concat(flags.stream(), Stream.of(more)).toList(), classPath, main);
    }

    /** The command line, with what the parent's own has told it by now of whom to trust. */
    public List<String> command() {
        var all = Stream.concat(flags.stream(), TrustFile.flags()).toList();
        return JavaCommand.of(all, classPath, main.getName(), List.of());
    }
}
