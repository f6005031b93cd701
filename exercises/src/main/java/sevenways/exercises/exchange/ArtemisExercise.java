package sevenways.exercises.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import sevenways.exercises.catalog.Catalog;
import sevenways.exercises.catalog.Exercise;
import sevenways.exercises.proofs.Proving;

/**
 * One exercise as the three repositories that <a
 * href="https://docs.artemis.cit.tum.de/user/exercises/programming.html">Artemis</a> has of each: what a student begins
 * with, the solution, and the tests, into whose folder {@code assignment} Artemis puts an answer.
 */
public final class ArtemisExercise {

    /** Artemis puts an answer here, its sources in {@code src}. */
    static final Path ASSIGNMENT = Path.of("assignment/src");

    static final String CATALOG = "catalog";

    private static final String SOURCES = "src";
    private static final String TESTS = "test";

    private final Catalog catalog;
    private final Exercise exercise;
    private final Path folder;

    private ArtemisExercise(Catalog catalog, Exercise exercise, Path folder) {
        this.catalog = catalog;
        this.exercise = exercise;
        this.folder = folder;
    }

    /** Into {@code exercise}, {@code solution} and {@code tests}, which are made below the folder. */
    public static void write(Catalog catalog, Exercise exercise, Path folder) throws IOException {
        new ArtemisExercise(catalog, exercise, folder).write();
    }

    private void write() throws IOException {
        answer(folder.resolve("exercise"), catalog.pristine(exercise));
        answer(folder.resolve("solution"), catalog.solution(exercise));
        tests(folder.resolve("tests"));
    }

    private void answer(Path repository, Path file) throws IOException {
        save(repository.resolve("pom.xml"), filled("assignment.xml"));
        var sources = repository.resolve(SOURCES).resolve(exercise.packageFolder());
        copy(file, sources.resolve(exercise.file()));
        for (var given : catalog.givenFiles(exercise)) {
            copy(given, sources.resolve(given.getFileName().toString()));
        }
    }

    private void tests(Path repository) throws IOException {
        save(repository.resolve("pom.xml"), filled("tests.xml"));
        var test = exercise.file().replace(".java", "Test");
        save(
                repository.resolve(TESTS).resolve(exercise.packageFolder()).resolve(test + ".java"),
                filled("Test.java.txt").replace("{{class}}", test).replace("{{methods}}", methods()));
        var own = repository.resolve(CATALOG);
        save(own.resolve("path.yaml"), "- %s\n".formatted(exercise.id()));
        copy(catalog.folder(exercise).resolve("exercise.yaml"), own.resolve(exercise.id() + "/exercise.yaml"));
        for (var file : files(catalog.check(exercise))) {
            copy(file, own.resolve(exercise.id() + "/check/" + file.getFileName()));
        }
        for (var given : catalog.givenFiles(exercise)) {
            copy(given, own.resolve(exercise.id() + "/given/" + given.getFileName()));
        }
    }

    private String methods() throws IOException {
        return Proving.of(catalog, exercise).steps().stream()
                .map(step -> filled("method.java.txt").replace("{{proof}}", step.name()))
                .collect(Collectors.joining("\n"));
    }

    private String filled(String template) {
        try (var in = ArtemisExercise.class.getResourceAsStream(template)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .replace("{{id}}", exercise.id())
                    .replace("{{package}}", exercise.packageName());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static void save(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static void copy(Path from, Path to) throws IOException {
        Files.createDirectories(to.getParent());
        Files.copy(from, to);
    }
}
