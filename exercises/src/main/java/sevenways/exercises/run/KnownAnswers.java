package sevenways.exercises.run;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
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

    /**
     * All of them; where the course is handed out, only the starter.
     *
     * @throws IllegalArgumentException if there is a wrong answer of which nothing is expected, or the other way round
     */
    public static List<Known> of(Catalog catalog, Exercise exercise) throws IOException {
        var known = new ArrayList<Known>();
        known.add(new Known(
                exercise, Role.STARTER, "pristine", catalog.pristine(exercise), Optional.of(exercise.starter())));
        if (catalog.isHandedOut()) {
            return known;
        }
        known.add(new Known(exercise, Role.SOLUTION, "solution", catalog.solution(exercise), Optional.empty()));
        for (var folder : catalog.seconds(exercise)) {
            known.add(known(exercise, Role.SECOND, folder, Optional.empty()));
        }
        var wrongs = catalog.wrongs(exercise);
        var names = wrongs.stream().map(KnownAnswers::name).toList();
        if (!names.equals(exercise.wrong().keySet().stream().sorted().toList())) {
            throw new IllegalArgumentException("%s: the folders in wrong/ are %s, and exercise.yaml says %s"
                    .formatted(exercise.id(), names, exercise.wrong().keySet()));
        }
        for (var folder : wrongs) {
            known.add(known(
                    exercise, Role.WRONG, folder, Optional.of(exercise.wrong().get(name(folder)))));
        }
        return known;
    }

    private static Known known(Exercise exercise, Role role, Path folder, Optional<Expectation> expected) {
        var name = role.name().toLowerCase(Locale.ROOT) + "/" + name(folder);
        return new Known(exercise, role, name, folder.resolve(exercise.file()), expected);
    }

    private static String name(Path folder) {
        return folder.getFileName().toString();
    }
}
