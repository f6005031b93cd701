package sevenways.exercises.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;

/** For the classes of answers and for what checks write; gone when it is closed. */
public record WorkFolder(Path path) implements AutoCloseable {

    /** A new one. */
    public static WorkFolder in(Path parent) throws IOException {
        Files.createDirectories(parent);
        return new WorkFolder(Files.createTempDirectory(parent, ""));
    }

    @Override
    public void close() throws IOException {
        try (var files = Files.walk(path)) {
            files.sorted(Comparator.reverseOrder()).forEach(WorkFolder::delete);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // On Windows, while a JVM that was killed has not ended yet; mvn clean takes it.
        }
    }
}
