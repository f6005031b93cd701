package sevenways.lab.archive;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.SequencedSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.CRC32;

/**
 * What the build leaves for JVMs that a program starts, so that they start sooner: a jar of the program's classes, and a
 * class-data archive (JEP 350), from which a JVM maps them into its memory, read and checked already. No archive can be
 * made of classes that lie in folders.
 *
 * <p>Both are aids and never more. A JVM ignores an archive that is missing or broken, and one that was made by another
 * JDK or of another jar; the jar is ignored here if it does not hold the classes that this process runs.
 *
 * @param folder where they lie
 */
public record ClassArchive(Path folder) {

    /**
     * How a JVM starts from an archive.
     *
     * @param classPath begins with the one of which the archive was made
     */
    public record Start(String flag, String classPath) {}

    /** Beside the classes of this module, which are in {@code target/classes} or in a jar in {@code target}. */
    public static ClassArchive beside(Class<?> classOfTheModule) {
        var classes = classOfTheModule.getProtectionDomain().getCodeSource().getLocation();
        return new ClassArchive(Path.of(URI.create(classes.toString())).resolveSibling("archive"));
    }

    public Path jar() {
        return folder.resolve("classes.jar");
    }

    /** The class-data archive itself. */
    public Path file() {
        return folder.resolve("classes.jsa");
    }

    /**
     * The class path of which the archive was made, on one line; it begins with the jar. When it was written, or looked at
     * last, the archive was up to date: the root's pom.xml asks for that.
     */
    Path classPathFile() {
        return folder.resolve("class-path.txt");
    }

    /** Empty if there is no archive, or if other classes than those of this process would be run by it. */
    public Optional<Start> start() {
        return start(System.getProperty("java.class.path"), ClassArchive.class.getClassLoader());
    }

    public Optional<Start> start(String parents, ClassLoader parentsClasses) {
        try (var jar = new JarFile(jar().toFile())) {
            var classPath = entries(Files.readString(classPathFile()));
            var libraries = classPath.stream().filter(entry -> !entry.equals(jar().toString()));
            if (!entries(parents).containsAll(libraries.toList())
                    || !jar.stream().allMatch(entry -> isSame(entry, parentsClasses))) {
                return Optional.empty();
            }
            // An archive is good for every class path that begins with its own.
            classPath.addAll(entries(parents));
            return Optional.of(
                    new Start("-XX:SharedArchiveFile=" + file(), String.join(File.pathSeparator, classPath)));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean isSame(JarEntry entry, ClassLoader classes) {
        if (entry.isDirectory()) {
            return true;
        }
        try (var parents = classes.getResourceAsStream(entry.getName())) {
            return parents != null && checksum(parents) == entry.getCrc();
        } catch (IOException e) {
            return false;
        }
    }

    private static long checksum(InputStream bytes) throws IOException {
        var checksum = new CRC32();
        checksum.update(bytes.readAllBytes());
        return checksum.getValue();
    }

    private static SequencedSet<String> entries(String classPath) {
        return new LinkedHashSet<>(List.of(classPath.split(File.pathSeparator)));
    }
}
