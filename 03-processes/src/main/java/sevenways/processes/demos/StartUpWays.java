package sevenways.processes.demos;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
        // On the class path of the build's archive, which has jars only: no archive can be made of classes in folders.
        var standard = ChildJvm.standard();
        var none = new ChildJvm(List.of(), standard.classPath(), standard.main());
        var lesson = none.with(ChildJvm.asParent(standard.main()).flags().toArray(String[]::new));
        var renewed = "-XX:SharedArchiveFile=" + folder.resolve("renewed.jsa");
        var cds = folder.resolve("children.jsa");
        var aot = folder.resolve("children.aot");
        train(lesson.with("-XX:+AutoCreateSharedArchive", renewed), "-XX:+AutoCreateSharedArchive");
        train(lesson.with("-XX:ArchiveClassesAtExit=" + cds), "-XX:ArchiveClassesAtExit");
        train(lesson.with("-XX:AOTCacheOutput=" + aot), "-XX:AOTCacheOutput");
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

    private static void train(ChildJvm jvm, String name) throws IOException, InterruptedException {
        var start = System.nanoTime();
        Training.run(jvm);
        System.out.printf("%s: written in %d ms%n", name, (System.nanoTime() - start) / 1_000_000);
    }
}
