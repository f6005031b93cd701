package sevenways.exercises.classroom;

import java.time.Duration;
import java.util.Optional;
import sevenways.exercises.catalog.Exercise;
import sevenways.exercises.progress.Attempt;
import sevenways.exercises.proofs.Given;
import sevenways.exercises.verdict.AnswerVerdict;

/**
 * One student, one exercise.
 *
 * @param given of the proofs of the check
 * @param verdict empty if the answer was not checked
 * @param took how long its compiler and its check took, together; empty if the answer was not checked
 * @param trouble why it was not, though it is there; else empty
 * @param attempt what the progress says of hints and of the solution; empty if it did not come along
 */
public record Result(
        String student,
        Exercise exercise,
        Mark mark,
        Given given,
        Optional<AnswerVerdict> verdict,
        Optional<Duration> took,
        String trouble,
        Optional<Attempt> attempt) {

    /** The proof that was not given, or how it ended before there was one to give; else empty. */
    public String lacks() {
        return verdict.map(known -> switch (known.kind()) {
                    case ENDS -> "ended the JVM";
                    case OUT_OF_MEMORY -> "out of memory";
                    default -> known.proof();
                })
                .orElse("");
    }

    /** What a learner reads of it, in one sentence; empty if nothing is wrong. */
    public String sentence() {
        return verdict.map(AnswerVerdict::means).orElse(trouble);
    }
}
