package sevenways.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Whoever works through a chapter alone can unfold the answer to each of its questions. */
class AnswersTest {

    private final Repository repository = Repository.here();

    @TestFactory
    Stream<DynamicTest> whatAChapterAsksItAnswers() {
        return repository.chapters().stream()
                .map(file -> new Page(file, Questions.of(file, repository.text(file))))
                .filter(page -> page.questions().any())
                .map(page -> dynamicTest(
                        page.file(), () -> assertThat(page.questions().flaws()).isEmpty()));
    }

    private record Page(String file, Questions questions) {}

    @Test
    void eachAnswerHasTheNumberOfItsExercise() {
        assertThat(flaws("1. One?\n2. Two?", "1. One.\n2. Two.")).isEmpty();
    }

    @Test
    void anExerciseWithoutAnAnswerIsNamedByItsLine() {
        assertThat(flaws("1. One?\n2. Two?", "1. One."))
                .singleElement()
                .asString()
                .startsWith("page.md:6: exercise 2 has no answer");
    }

    @Test
    void anAnswerWithoutAnExerciseIsNamedByItsLine() {
        assertThat(flaws("1. One?", "1. One.\n2. Two."))
                .singleElement()
                .asString()
                .startsWith("page.md:10: there is no exercise 2");
    }

    @Test
    void whatIsPredictedIsAnsweredFirst() {
        var predict = "## Predict\n\nHow long?\n\n";
        assertThat(Questions.of("page.md", predict + page("1. One?", "1. One.")).flaws())
                .singleElement()
                .asString()
                .startsWith("page.md:1: what is predicted here has no answer");
        assertThat(Questions.of("page.md", predict + page("1. One?", "0. A second.\n1. One."))
                        .flaws())
                .isEmpty();
    }

    @Test
    void anAnswerMayStandWithinItsQuestion() {
        var content = """
                ## Predict

                How long?

                <details><summary>What to expect</summary>

                A second.

                </details>

                ## Exercises

                1. One?

                   <details><summary>Answer</summary>

                   One.

                   </details>
                2. Two?
                """;
        assertThat(Questions.of("page.md", content).flaws())
                .singleElement()
                .asString()
                .startsWith("page.md:20: exercise 2 has no answer");
    }

    private static Iterable<String> flaws(String exercises, String answers) {
        return Questions.of("page.md", page(exercises, answers)).flaws();
    }

    private static String page(String exercises, String answers) {
        return "# Page\n\n## Exercises\n\n" + exercises + "\n\n<details><summary>The answers</summary>\n\n" + answers
                + "\n\n</details>\n";
    }
}
