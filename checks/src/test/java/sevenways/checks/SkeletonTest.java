package sevenways.checks;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.assertj.core.api.ThrowableAssertAlternative;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whoever knows the chapter of one lesson finds the way in all of them. */
class SkeletonTest {

    private static final Repository repository = Repository.here();

    private static final String TEA = """
            # Tea

            **Question.** Is there tea?

            **The model.** A kettle.

            ## Predict
            ## Run
            ## What you see

            ```text
            ## Run
            ```

            ## Why it boils
            ### Run
            ## A cup
            ## What it costs
            ## How failure looks
            ## What the next lesson does
            ## Exercises
            ## In the workbook
            """;

    static List<String> lessons() {
        return repository.lessons();
    }

    @ParameterizedTest
    @MethodSource("lessons")
    void theChapterHasAllPartsInTheirOrder(String lesson) {
        var file = "docs/" + lesson + ".md";
        Skeleton.holds(file, repository.text(file));
    }

    @Test
    void passesOthersBetweenAndBelow() {
        assertThatCode(() -> Skeleton.holds("docs/tea.md", TEA)).doesNotThrowAnyException();
    }

    @Test
    void catchesAPartThatIsMissing() {
        assertCaught(TEA.replace("## What it costs\n", ""))
                .withMessage("docs/tea.md:18: here is ## How failure looks, and should be ## What it costs");
    }

    @Test
    void catchesALastPartThatIsMissing() {
        assertCaught(TEA.replace("## In the workbook\n", ""))
                .withMessage("docs/tea.md:21: here is the end of the chapter, and should be ## In the workbook");
    }

    @Test
    void catchesAPartOfAnotherName() {
        assertCaught(TEA.replace("**The model.**", "**The picture.**"))
                .withMessage("docs/tea.md:7: here is ## Predict, and should be **The model.**");
    }

    @Test
    void catchesTwoPartsInAnotherOrder() {
        assertCaught(TEA.replace("## Predict\n## Run\n", "## Run\n## Predict\n"))
                .withMessage("docs/tea.md:7: here is ## Run, and should be ## Predict");
    }

    @Test
    void catchesAPartThatComesTwice() {
        assertCaught(TEA + "## Exercises\n")
                .withMessage("docs/tea.md:23: here is ## Exercises, and should be the end of the chapter");
    }

    private static ThrowableAssertAlternative<AssertionError> assertCaught(String chapter) {
        return assertThatExceptionOfType(AssertionError.class).isThrownBy(() -> Skeleton.holds("docs/tea.md", chapter));
    }
}
