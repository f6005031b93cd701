package sevenways.exercises.catalog;

import java.net.URI;
import java.nio.file.Path;

/** Where things lie. */
public record Project(Path root) {

    /** The one that this class was compiled in: it lies in {@code exercises/target}, in a folder or in a jar. */
    public static Project here() {
        var classes = Project.class.getProtectionDomain().getCodeSource().getLocation();
        return new Project(
                Path.of(URI.create(classes.toString())).resolve("../../..").normalize());
    }

    public Catalog catalog() {
        return Catalog.in(catalogFolder());
    }

    public Path catalogFolder() {
        return root.resolve("exercises/catalog");
    }

    /** What is asked before a lesson runs. */
    public Path predictions() {
        return root.resolve("exercises/predictions");
    }

    /** The folder that a learner opens for an exercise. */
    public Path workbook(Exercise exercise) {
        return root.resolve("workbook/src/main/java").resolve(exercise.packageFolder());
    }

    /** The one file that a learner edits. */
    public Path file(Exercise exercise) {
        return workbook(exercise).resolve(exercise.file());
    }

    /** Outside of {@code target/}, so that {@code mvn clean} spares it. */
    public Path progress() {
        return root.resolve("progress.json");
    }

    /** For what is of no use after a run. */
    public Path target() {
        return root.resolve("exercises/target");
    }

    /** For the work folders of answers. */
    public Path answers() {
        return target().resolve("answers");
    }

    /** As it is shown: relative to the root, the same on every system. */
    public String shown(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }
}
