package sevenways.lab.archive;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sevenways.lab.JavaCommand;

/**
 * Makes a {@link ClassArchive}, unless the one that is there still fits. Maven runs it after the compiler, by way of a
 * module's own {@code main}.
 *
 * @param flags of the JVMs that will start from it
 */
public record ClassArchiveMaker(ClassArchive archive, List<String> flags, Training training) {

    /** One life of a JVM that needs the classes that an archive should have. */
    public interface Training {

        /**
         * Returns when the JVM has ended.
         *
         * @param flags one of them has the JVM write an archive at its end
         */
        void run(List<String> flags, String classPath) throws IOException, InterruptedException;
    }

    /** Never fails: without an archive, JVMs start later, and that is all. */
    public void atBuildTime() throws InterruptedException {
        try {
            bringUpToDate();
        } catch (IOException e) {
            System.err.println("There is no archive of classes, so other JVMs start later: " + e);
        }
    }

    public void bringUpToDate() throws IOException, InterruptedException {
        var start = archive.start();
        if (start.isPresent() && isUsed(start.get())) {
            Files.setLastModifiedTime(archive.classPathFile(), FileTime.from(Instant.now()));
        } else {
            make();
        }
    }

    /** The JVM is asked, because it alone knows: with -Xshare:on it does not start without its archive. */
    private boolean isUsed(ClassArchive.Start start) throws IOException, InterruptedException {
        var fromArchiveOnly = and(start.flag(), "-Xshare:on");
        var process = new ProcessBuilder(JavaCommand.of(fromArchiveOnly, start.classPath(), "-version", List.of()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor() == 0;
    }

    /** Nobody uses the archive while it is made, because its class path is removed first and written last. */
    private void make() throws IOException, InterruptedException {
        Files.createDirectories(archive.folder());
        Files.deleteIfExists(archive.classPathFile());
        var entries = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(Files::exists)
                .map(ClassArchiveMaker::folderOfItsClasses)
                .toList();
        pack(entries.stream().filter(Files::isDirectory).toList(), archive.jar());
        var libraries = entries.stream().filter(Files::isRegularFile);
        var classPath = Stream.concat(Stream.of(archive.jar()), libraries)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        var fresh = archive.folder().resolve("fresh.jsa");
        training.run(and("-XX:ArchiveClassesAtExit=" + fresh), classPath);
        Files.move(fresh, archive.file(), StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(archive.classPathFile(), classPath);
    }

    /**
     * A module's classes are a folder to {@code mvn compile}, and to {@code mvn verify} a jar beside that folder. An archive
     * that was made by one of them is good for the other.
     */
    private static Path folderOfItsClasses(Path entry) {
        var folder = entry.resolveSibling("classes");
        return Files.isRegularFile(entry) && Files.isDirectory(folder) ? folder : entry;
    }

    private List<String> and(String... more) {
        return Stream.concat(flags.stream(), Stream.of(more)).toList();
    }

    private static void pack(List<Path> folders, Path jar) throws IOException {
        var fresh = jar.resolveSibling("fresh.jar");
        var arguments = new ArrayList<>(List.of("--create", "--no-manifest", "--file", fresh.toString()));
        folders.forEach(folder -> arguments.addAll(List.of("-C", folder.toString(), ".")));
        var tool = ToolProvider.findFirst("jar").orElseThrow(() -> new IOException("this JDK has no jar tool"));
        if (tool.run(System.err, System.err, arguments.toArray(String[]::new)) != 0) {
            throw new IOException("the jar tool has failed");
        }
        Files.move(fresh, jar, StandardCopyOption.REPLACE_EXISTING);
    }
}
