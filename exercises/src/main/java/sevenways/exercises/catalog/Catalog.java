package sevenways.exercises.catalog;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * All exercises, in the order of the path.
 *
 * @param folder has a folder for each exercise, and {@code path.yaml}, the list of their names in order
 */
public record Catalog(Path folder, List<Exercise> exercises) {

    /** A file in a copy of the course that has no solutions, beside {@code path.yaml}. */
    public static final String HANDED_OUT = "handout.txt";

    public static Catalog in(Path folder) {
        var ids = YamlFile.read(folder.resolve("path.yaml"), String[].class);
        return new Catalog(
                folder, Stream.of(ids).map(id -> exercise(folder, id)).toList());
    }

    private static Exercise exercise(Path folder, String id) {
        return YamlFile.read(folder.resolve(id).resolve("exercise.yaml"), Exercise.class)
                .withId(id);
    }

    /** Whether the solutions are elsewhere, and whatever else would give them away. */
    public boolean isHandedOut() {
        return Files.exists(folder.resolve(HANDED_OUT));
    }

    public Path folder(Exercise exercise) {
        return folder.resolve(exercise.id());
    }

    /** The file as it is handed out. */
    public Path pristine(Exercise exercise) {
        return folder(exercise).resolve("pristine").resolve(exercise.file());
    }

    public Path solution(Exercise exercise) {
        return folder(exercise).resolve("solution").resolve(exercise.file());
    }

    /** What is compiled with an answer and judges it. */
    public Path check(Exercise exercise) {
        return folder(exercise).resolve("check");
    }

    /** What a learner may read and need not edit; not every exercise has such files. */
    public Path given(Exercise exercise) {
        return folder(exercise).resolve("given");
    }

    /** What else is right, each in a folder that says how. */
    public List<Path> seconds(Exercise exercise) throws IOException {
        return files(folder(exercise).resolve("second"));
    }

    /** What looks right and is not, each in a folder that says why. */
    public List<Path> wrongs(Exercise exercise) throws IOException {
        return files(folder(exercise).resolve("wrong"));
    }

    public List<Path> givenFiles(Exercise exercise) throws IOException {
        return files(given(exercise));
    }

    /** Empty if there is no such folder. */
    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }
}
