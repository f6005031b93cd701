package sevenways.book;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.stream.Stream;

/** The folder of this repository, wherever in it a program was started. */
public final class RepositoryRoot {

    private RepositoryRoot() {}

    /** @throws IllegalStateException if the program was not started within the repository */
    public static Path here() {
        return Stream.iterate(Path.of("").toAbsolutePath(), Objects::nonNull, Path::getParent)
                .filter(folder -> Files.exists(folder.resolve("checks/pom.xml")))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("start it in a folder of this repository"));
    }
}
