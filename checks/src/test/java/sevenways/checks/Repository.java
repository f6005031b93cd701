package sevenways.checks;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import sevenways.book.RepositoryRoot;

/** The files of this repository; all paths are relative to its root. */
record Repository(Path root) {

    static final List<String> FOLDERS_OF_DOCS = List.of("docs", "docs/teaching");

    /** The one that these tests run in, be it from its root or from a module. */
    static Repository here() {
        return new Repository(RepositoryRoot.here());
    }

    /**
     * README.md, the one of the exercises, the chapters and the teacher's pages, which a student's copy has not; with slashes
     * on every system.
     */
    List<String> chapters() {
        var pages = FOLDERS_OF_DOCS.stream()
                .filter(this::has)
                .flatMap(folder -> list(folder, ".+\\.md"))
                .map(file -> file.toString().replace('\\', '/'));
        return Stream.concat(Stream.of("README.md", "exercises/README.md"), pages)
                .toList();
    }

    /** The modules that are lessons, such as 01-single-thread. */
    List<String> lessons() {
        return list("", "\\d\\d-.+")
                .map(Path::toString)
                .filter(lesson -> has(lesson + "/pom.xml"))
                .toList();
    }

    /** The names of all that lies in a folder, folders included. */
    List<String> files(String folder) {
        return list(folder, ".+").map(file -> file.getFileName().toString()).toList();
    }

    boolean has(String file) {
        return Files.exists(root.resolve(file));
    }

    String text(String file) {
        try {
            return Files.readString(root.resolve(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Stream<Path> list(String folder, String name) {
        try (var files = Files.list(root.resolve(folder))) {
            return files
                    .filter(file -> file.getFileName().toString().matches(name))
                    .sorted()
                    .map(root::relativize)
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
