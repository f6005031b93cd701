package sevenways.exercises.teacher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.PathMatcher;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import sevenways.exercises.catalog.Project;

/** What belongs to the course: what Git keeps, or, in a copy without Git, what it would not ignore. */
final class CourseFiles {

    private CourseFiles() {}

    /** Relative to the root, with slashes. */
    static List<String> of(Project project) throws IOException, InterruptedException {
        return Files.exists(project.root().resolve(".git")) ? tracked(project) : notIgnored(project);
    }

    private static List<String> tracked(Project project) throws IOException, InterruptedException {
        var git = new ProcessBuilder("git", "ls-files", "-z")
                .directory(project.root().toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var names = new String(git.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (git.waitFor() != 0) {
            throw new IOException("'git ls-files' has failed in " + project.root());
        }
        return Stream.of(names.split("\0"))
                .filter(name -> Files.isRegularFile(project.root().resolve(name)))
                .toList();
    }

    private static List<String> notIgnored(Project project) throws IOException {
        var ignored = ignored(project.root());
        var files = new ArrayList<String>();
        Files.walkFileTree(project.root(), new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return isIgnored(folder) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (!isIgnored(file)) {
                    files.add(project.shown(file));
                }
                return FileVisitResult.CONTINUE;
            }

            private boolean isIgnored(Path path) {
                return ignored.stream().anyMatch(rule -> rule.matches(path));
            }
        });
        return files;
    }

    /** The few forms of a rule that our .gitignore uses: a name or a pattern of names, anywhere or, with a slash, in the root. */
    private static List<PathMatcher> ignored(Path root) throws IOException {
        try (var lines = Files.lines(root.resolve(".gitignore"))) {
            return lines.map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .map(line -> rule(root, line))
                    .toList();
        }
    }

    private static PathMatcher rule(Path root, String line) {
        var inRoot = line.startsWith("/");
        var glob = line.substring(inRoot ? 1 : 0).replaceFirst("/$", "");
        var name = FileSystems.getDefault().getPathMatcher("glob:" + glob);
        return path -> (!inRoot || root.equals(path.getParent())) && name.matches(path.getFileName());
    }
}
