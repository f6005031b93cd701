package sevenways.processes;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sevenways.lab.JavaCommand;

/** Makes the {@link ChildArchive}, unless the one that is there still fits. Maven runs it after the compiler. */
final class ChildArchiveMaker {

    private ChildArchiveMaker() {}

    /** Never fails: without an archive, children start later, and that is all. */
    public static void main(String[] args) throws InterruptedException {
        try {
            bringUpToDate(ChildArchive.ofThisBuild());
        } catch (IOException e) {
            System.err.println("Lesson 03 runs without an archive of classes, so its children start later: " + e);
        }
    }

    static void bringUpToDate(ChildArchive archive) throws IOException, InterruptedException {
        var jvm = archive.jvm();
        if (jvm.isEmpty() || !startsFromItsArchive(jvm.get())) {
            make(archive);
        }
    }

    /** The JVM is asked, because it alone knows: with -Xshare:on it does not start without its archive. */
    private static boolean startsFromItsArchive(ChildJvm jvm) throws IOException, InterruptedException {
        var flags = jvm.with("-Xshare:on").flags();
        var process = new ProcessBuilder(JavaCommand.of(flags, jvm.classPath(), "-version", List.of()))
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        return process.waitFor() == 0;
    }

    /** Nobody uses the archive while it is made, because its class path is removed first and written last. */
    private static void make(ChildArchive archive) throws IOException, InterruptedException {
        Files.createDirectories(archive.folder());
        Files.deleteIfExists(archive.classPathFile());
        var entries = Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .filter(Files::exists)
                .toList();
        pack(entries.stream().filter(Files::isDirectory).toList(), archive.jar());
        var libraries = entries.stream().filter(Files::isRegularFile);
        var classPath = Stream.concat(Stream.of(archive.jar()), libraries)
                .map(Path::toString)
                .collect(Collectors.joining(File.pathSeparator));
        var fresh = archive.folder().resolve("fresh.jsa");
        Training.run(ChildJvm.asParent(ChildMain.class).on(classPath).with("-XX:ArchiveClassesAtExit=" + fresh));
        Files.move(fresh, archive.file(), StandardCopyOption.REPLACE_EXISTING);
        Files.writeString(archive.classPathFile(), classPath);
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
