package sevenways.processes;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.spi.ToolProvider;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The ways to start a child that {@link StartUpTable} compares, and the files that they need.
 *
 * @param all by name, in the order of the table
 * @param folder holds the files until {@link #close}
 */
record StartUpWays(Map<String, ChildJvm> all, Path folder) implements AutoCloseable {

    static StartUpWays prepare() throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("start-up");
        var lesson = new ChildJvm(ChildJvm.standard().flags(), jars(folder), ChildMain.class);
        var cds = folder.resolve("children.jsa");
        var aot = folder.resolve("children.aot");
        train(with(lesson, "-XX:ArchiveClassesAtExit=" + cds), cds);
        train(with(lesson, "-XX:AOTCacheOutput=" + aot), aot);
        var ways = new LinkedHashMap<String, ChildJvm>();
        ways.put("no flags", new ChildJvm(List.of(), lesson.classPath(), lesson.main()));
        ways.put("the lesson's flags", lesson);
        ways.put("and a small heap", with(lesson, "-Xms8m", "-Xmn4m"));
        ways.put("and no class-data sharing at all", with(lesson, "-Xshare:off"));
        ways.put("and class-data sharing of all classes", with(lesson, "-XX:SharedArchiveFile=" + cds));
        ways.put("and an AOT cache", with(lesson, "-XX:AOTCache=" + aot));
        return new StartUpWays(ways, folder);
    }

    @Override
    public void close() throws IOException {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static ChildJvm with(ChildJvm jvm, String... flags) {
        var all = Stream.concat(jvm.flags().stream(), Stream.of(flags)).toList();
        return new ChildJvm(all, jvm.classPath(), jvm.main());
    }

    /** One life of a child, without a page. At its end the JVM writes down what it has found out about its classes. */
    private static void train(ChildJvm jvm, Path archive) throws IOException, InterruptedException {
        var start = System.nanoTime();
        var process = new ProcessBuilder(jvm.command())
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        process.getOutputStream().close();
        if (process.waitFor() != 0 || Files.notExists(archive)) {
            throw new IOException("The JVM did not write " + archive.getFileName());
        }
        System.out.printf(
                "%s: %d MiB, written in %d ms%n",
                archive.getFileName(), Files.size(archive) >> 20, (System.nanoTime() - start) / 1_000_000);
    }

    /** The class path with jars in the place of folders: no archive can be made of classes in folders. */
    private static String jars(Path folder) {
        var jar = ToolProvider.findFirst("jar").orElseThrow();
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> Files.exists(Path.of(entry)))
                .map(entry -> {
                    if (!Files.isDirectory(Path.of(entry))) {
                        return entry;
                    }
                    var packed = folder.resolve(Integer.toHexString(entry.hashCode()) + ".jar")
                            .toString();
                    jar.run(System.out, System.err, "--create", "--file", packed, "-C", entry, ".");
                    return packed;
                })
                .collect(Collectors.joining(File.pathSeparator));
    }
}
