package sevenways.exercises;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestReporter;
import sevenways.exercises.catalog.Project;
import sevenways.exercises.run.KnownAnswers;
import sevenways.exercises.run.KnownAnswers.Known;
import sevenways.exercises.run.KnownAnswers.Role;
import sevenways.exercises.run.Trials;
import sevenways.testkit.VerifyOnly;

/**
 * Every exercise is held to its own check: the starter, and all that looks right and is not, lack what exercise.yaml says
 * that they lack; the solution, and what else is right, lack nothing. The learner's own files have no part in it.
 */
@VerifyOnly
class BothWaysTest {

    @TestFactory
    Stream<DynamicTest> everyKnownAnswerHasTheVerdictThatIsKnown(TestReporter reporter) throws IOException {
        var project = Project.here();
        var catalog = project.catalog();
        var answers = new ArrayList<Known>();
        for (var exercise : catalog.exercises()) {
            answers.addAll(KnownAnswers.of(catalog, exercise));
        }
        reporter.publishEntry(count(answers));
        var trials = new Trials(catalog, project.answers());
        var begun = answers.stream().map(known -> trials.begin(known, 1)).toList();
        return Stream.iterate(0, index -> index < answers.size(), index -> index + 1)
                .map(index -> dynamicTest(name(answers.get(index)), () -> {
                    var trial = begun.get(index).get();
                    assertThat(trial.isRight()).as(trial.difference()).isTrue();
                }))
                .onClose(() -> close(trials));
    }

    private static String name(Known known) {
        return known.exercise().id() + " " + known.name();
    }

    private static String count(List<Known> answers) {
        return "%d starters, %d solutions, %d second approaches, %d wrong answers"
                .formatted(
                        count(answers, Role.STARTER),
                        count(answers, Role.SOLUTION),
                        count(answers, Role.SECOND),
                        count(answers, Role.WRONG));
    }

    private static long count(List<Known> answers, Role role) {
        return answers.stream().filter(known -> known.role() == role).count();
    }

    private static void close(Trials trials) {
        try {
            trials.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
