package sevenways.exercises.teacher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * All that Maven needs for a copy of the course, in the copy: a Maven repository that was filled by building the copy, and
 * so has exactly these artifacts. The copy then is built without a network, and looks into no other repository.
 */
public record OfflineRepository(Path course) {

    private static final String PLACE = ".mvn/repository";

    /** One small class: it makes Surefire fetch what it fetches for any. */
    private static final String A_TEST = "-Dtest=ColumnsTest";

    /** Maven notes here from where each file came, and would not take it for another mirror's. */
    private static final List<String> NOTES =
            List.of("_remote.repositories", ".lastUpdated", "resolver-status.properties");

    /**
     * Fills it, which takes a few minutes and a network.
     *
     * @return its size in bytes
     * @throws IOException with a sentence for the user, if Maven fails; it has told why
     */
    public long fill() throws IOException, InterruptedException {
        mvn("verify", A_TEST);
        // Maven looks through the plugins until one knows "exec", and fetches those that come first.
        mvn("test-compile", "exec:exec", "-pl", "exercises", "-Dargs=list");
        mvn("clean");
        forgetWhereItCameFrom();
        for (var config : configs()) {
            useIn(config);
        }
        Files.writeString(
                course.resolve(".gitignore"),
                "# What Maven needs, for a room without a network.\n/" + PLACE + "/\n",
                StandardOpenOption.APPEND);
        try (var files = Files.walk(repository())) {
            return files.map(Path::toFile)
                    .filter(File::isFile)
                    .mapToLong(File::length)
                    .sum();
        }
    }

    private Path repository() {
        return course.resolve(PLACE);
    }

    private void mvn(String... arguments) throws IOException, InterruptedException {
        var command =
                new ArrayList<>(List.of(File.separatorChar == '\\' ? "mvn.cmd" : "mvn", "--batch-mode", "--quiet"));
        command.add("-Dmaven.repo.local=" + repository().toAbsolutePath());
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .directory(course.toFile())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        process.getOutputStream().close();
        if (process.waitFor() != 0) {
            throw new IOException("Maven could not build the copy: `%s` in '%s' says why"
                    .formatted(String.join(" ", command).replace("--quiet ", ""), course));
        }
    }

    private void forgetWhereItCameFrom() throws IOException {
        try (var files = Files.walk(repository())) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                if (NOTES.stream().anyMatch(file.getFileName().toString()::endsWith)) {
                    Files.delete(file);
                }
            }
        }
    }

    /** Of the root, and of the modules that can be built in their own folders. */
    private List<Path> configs() throws IOException {
        try (var folders = Files.list(course)) {
            return Stream.concat(Stream.of(course), folders)
                    .map(folder -> folder.resolve(".mvn/maven.config"))
                    .filter(Files::exists)
                    .toList();
        }
    }

    /** Relative to where `mvn` is typed: then the copy may be moved. */
    private void useIn(Path config) throws IOException {
        var module = config.getParent().getParent();
        var place = module.relativize(repository()).toString().replace('\\', '/');
        Files.writeString(config, "--offline\n-Dmaven.repo.local=" + place + "\n", StandardOpenOption.APPEND);
    }
}
