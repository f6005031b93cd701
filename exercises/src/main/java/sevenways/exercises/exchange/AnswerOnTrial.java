package sevenways.exercises.exchange;

import java.io.IOException;
import java.nio.file.Path;
import sevenways.exercises.catalog.Catalog;
import sevenways.exercises.proofs.Given;
import sevenways.exercises.proofs.Proving;
import sevenways.exercises.run.Answer;
import sevenways.exercises.run.Checker;
import sevenways.exercises.run.WorkFolder;
import sevenways.exercises.verdict.AnswerVerdict;

/**
 * The answer in the folder {@code assignment}, for tests of one proof each, as {@link ArtemisExercise} writes them. It is
 * checked once, in a JVM of its own, with the check in the folder {@code catalog}.
 */
public final class AnswerOnTrial {

    private final AnswerVerdict verdict;
    private final Given given;

    private AnswerOnTrial(AnswerVerdict verdict, Given given) {
        this.verdict = verdict;
        this.given = given;
    }

    /**
     * Checks it.
     *
     * @param project the folder in which those two lie
     */
    public static AnswerOnTrial in(Path project) throws IOException, InterruptedException {
        var catalog = Catalog.in(project.resolve(ArtemisExercise.CATALOG));
        var exercise = catalog.exercises().getFirst();
        var file = project.resolve(ArtemisExercise.ASSIGNMENT)
                .resolve(exercise.packageFolder())
                .resolve(exercise.file());
        try (var work = WorkFolder.in(project.resolve("target/answers"));
                var checker = new Checker()) {
            var verdict = checker.check(Answer.of(catalog, exercise, file, work.path()));
            return new AnswerOnTrial(verdict, Given.of(Proving.of(catalog, exercise), verdict));
        }
    }

    /** @throws AssertionError with the verdict, if the answer does not give this proof, or was not asked for it */
    public void gives(String proof) {
        switch (given.state(given.proving().place(proof))) {
            case GIVEN -> {}
            case LACKS ->
                throw new AssertionError("%s\nexpected: %s\ngot: %s %s"
                        .formatted(verdict.means(), verdict.expected(), verdict.got(), verdict.line()));
            case NOT_ASKED -> throw new AssertionError("Not asked, because one before it has failed.");
        }
    }
}
