package sevenways.exercises;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import sevenways.exercises.catalog.Catalog;
import sevenways.exercises.catalog.Exercise;
import sevenways.exercises.run.Answer;

/** Where things lie. The classes of this module are in {@code exercises/target/classes}. */
public record Project(Path root) {

    public static Project here() {
        var classes = Project.class.getProtectionDomain().getCodeSource().getLocation();
        return new Project(
                Path.of(URI.create(classes.toString())).resolve("../../..").normalize());
    }

    public Catalog catalog() {
        return Catalog.in(root.resolve("exercises/catalog"));
    }

    /** The folder that a learner opens for an exercise. */
    public Path workbook(Exercise exercise) {
        return root.resolve("workbook/src/main/java").resolve(exercise.packageFolder());
    }

    /** An answer to be checked with what the catalog gives, whatever became of the given files in the workbook. */
    public Answer answer(Catalog catalog, Exercise exercise, Path file, Path workFolder) {
        var folder = catalog.folder(exercise);
        var given = List.of(folder.resolve("check"), folder.resolve("given"));
        return new Answer(exercise, file, given, workFolder);
    }
}
