package sevenways.processes.demos;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import sevenways.processes.ChildJvm;
import sevenways.processes.Training;

/**
 * The ways to start a child that {@link StartUpTable} compares, and the archives that they need.
 *
 * @param all by name, in the order of the table
 * @param folder holds the archives until {@link #close}
 */
record StartUpWays(Map<String, ChildJvm> all, Path folder) implements AutoCloseable {

    static StartUpWays prepare() throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("start-up");
        var standard = ChildJvm.standard();
        var none = new ChildJvm(List.of(), jarsOf(standard.classPath()), standard.main());
        var lesson = none.with(ChildJvm.asParent(standard.main()).flags().toArray(String[]::new));
        var self = folder.resolve("renewed.jsa");
        var renewed = "-XX:SharedArchiveFile=" + self;
        var cds = folder.resolve("children.jsa");
        var aot = folder.resolve("children.aot");
        train(lesson.with("-XX:+AutoCreateSharedArchive", renewed), self);
        train(lesson.with("-XX:ArchiveClassesAtExit=" + cds), cds);
        train(lesson.with("-XX:AOTCacheOutput=" + aot), aot);
        var ways = new LinkedHashMap<String, ChildJvm>();
        ways.put("no flags", none);
        ways.put("every lesson's flags", lesson);
        ways.put("and a small heap", lesson.with("-Xms8m", "-Xmn4m"));
        ways.put("and no class-data sharing at all", lesson.with("-Xshare:off"));
        ways.put("and a class-data archive that renews itself", lesson.with("-XX:+AutoCreateSharedArchive", renewed));
        ways.put("and a class-data archive, as in the lesson", lesson.with("-XX:SharedArchiveFile=" + cds));
        ways.put("and an AOT cache", lesson.with("-XX:AOTCache=" + aot));
        return new StartUpWays(ways, folder);
    }

    @Override
    public void close() throws IOException {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
    }

    /** No archive can be made of classes in folders. The jar that the build makes for children has the same. */
    private static String jarsOf(String classPath) {
        return Arrays.stream(classPath.split(File.pathSeparator))
                .filter(entry -> !Files.isDirectory(Path.of(entry)))
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static void train(ChildJvm jvm, Path archive) throws IOException, InterruptedException {
        var start = System.nanoTime();
        Training.run(jvm);
        if (Files.notExists(archive)) {
            throw new IOException("The JVM did not write " + archive.getFileName());
        }
        System.out.printf("%s: written in %d ms%n", archive.getFileName(), (System.nanoTime() - start) / 1_000_000);
    }
}
