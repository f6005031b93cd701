package sevenways.exercises.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import sevenways.exercises.catalog.Catalog;
import sevenways.exercises.catalog.Exercise;
import sevenways.exercises.catalog.Expectation;
import sevenways.exercises.verdict.AnswerVerdict;

/** The answers whose verdict is known: the starter, the solution, the second approaches and the wrong ones. */
public final class KnownAnswers {

    public enum Role {
        STARTER,
        SOLUTION,
        SECOND,
        WRONG
    }

    /**
     * @param name as its folder is called
     * @param expected empty if it must be solved
     */
    public record Known(Exercise exercise, Role role, String name, Path file, Optional<Expectation> expected) {

        public boolean isAs(AnswerVerdict verdict) {
            return expected.map(expectation -> expectation.isMetBy(verdict)).orElse(verdict.isSolved());
        }
    }

    private KnownAnswers() {}

    /** @throws IllegalArgumentException if there is a wrong answer of which nothing is expected, or the other way round */
    public static List<Known> of(Catalog catalog, Exercise exercise) throws IOException {
        var known = new ArrayList<Known>();
        known.add(new Known(
                exercise, Role.STARTER, "pristine", catalog.pristine(exercise), Optional.of(exercise.starter())));
        known.add(new Known(exercise, Role.SOLUTION, "solution", catalog.solution(exercise), Optional.empty()));
        for (var name : folders(catalog.folder(exercise).resolve("second"))) {
            known.add(new Known(
                    exercise,
                    Role.SECOND,
                    "second/" + name,
                    file(catalog, exercise, "second", name),
                    Optional.empty()));
        }
        var wrong = folders(catalog.folder(exercise).resolve("wrong"));
        if (!List.copyOf(exercise.wrong().keySet()).stream().sorted().toList().equals(wrong)) {
            throw new IllegalArgumentException("%s: the folders in wrong/ are %s, and exercise.yaml says %s"
                    .formatted(exercise.id(), wrong, exercise.wrong().keySet()));
        }
        for (var name : wrong) {
            known.add(new Known(
                    exercise,
                    Role.WRONG,
                    "wrong/" + name,
                    file(catalog, exercise, "wrong", name),
                    Optional.of(exercise.wrong().get(name))));
        }
        return known;
    }

    private static Path file(Catalog catalog, Exercise exercise, String folder, String name) {
        return catalog.folder(exercise).resolve(folder).resolve(name).resolve(exercise.file());
    }

    private static List<String> folders(Path parent) throws IOException {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (var folders = Files.list(parent)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }
}
