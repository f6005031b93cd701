package sevenways.exercises.run;

import java.nio.file.Path;
import java.util.List;
import sevenways.exercises.catalog.Catalog;
import sevenways.exercises.catalog.Exercise;
import sevenways.exercises.kit.Order;

/**
 * A file to check, and what it is checked with.
 *
 * @param file the learner's file, or one that takes its place
 * @param given folders of source files that are compiled with it: the given ones, and the check's
 * @param workFolder for its classes and for what the check writes
 */
public record Answer(Exercise exercise, Path file, List<Path> given, Path workFolder) {

    /** One that is checked with what the catalog gives, whatever became of the given files in the workbook. */
    public static Answer of(Catalog catalog, Exercise exercise, Path file, Path workFolder) {
        return new Answer(exercise, file, List.of(catalog.check(exercise), catalog.given(exercise)), workFolder);
    }

    Path classes() {
        return workFolder.resolve("classes");
    }

    /** Where the check's JVM writes what it has found. */
    Path findings() {
        return workFolder.resolve("findings");
    }

    /** Where it writes which proof it asks for. */
    Path begun() {
        return Order.begun(findings());
    }
}
