package sevenways.exercises.proofs;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sevenways.exercises.catalog.Catalog;
import sevenways.exercises.catalog.Exercise;
import sevenways.exercises.catalog.Project;
import sevenways.exercises.proofs.Given.State;
import sevenways.exercises.verdict.AnswerVerdict;
import sevenways.exercises.verdict.AnswerVerdict.Kind;
import sevenways.exercises.verdict.Output;

class ProvingTest {

    private static final Catalog catalog = Project.here().catalog();

    static Stream<Named<Exercise>> exercises() {
        return catalog.exercises().stream().map(exercise -> Named.of(exercise.id(), exercise));
    }

    /** The starter's proof is one of them, and before it comes no more than there is. */
    @ParameterizedTest
    @MethodSource("exercises")
    void everyCheckHasTheProofThatItsStarterLacks(Exercise exercise) throws Exception {
        var proving = Proving.of(catalog, exercise);

        assertThat(proving.steps()).hasSizeGreaterThan(1).last().returns("leavesNothingBehind", Proving.Step::name);
        assertThat(proving.place(exercise.starter().proof()))
                .isBetween(0, proving.steps().size() - 2)
                .isEqualTo(proving.ofStarter());
        assertThat(proving.steps().subList(0, proving.steps().size() - 1))
                .allSatisfy(step -> assertThat(step.code()).isNotBlank());
    }

    @Test
    void theCreditOfTheStarterIsNoneAndOfASolutionAll() throws Exception {
        for (var exercise : catalog.exercises()) {
            var proving = Proving.of(catalog, exercise);
            assertThat(Given.of(proving, lacks(exercise.starter().proof())).share())
                    .isZero();
            assertThat(Given.of(proving, verdict(Kind.SOLVED, "")).share()).isEqualTo(1);
        }
    }

    @Test
    void whatStandsBehindTheFirstThatIsLackedWasNotAsked() throws Exception {
        var retry = catalog.exercises().stream()
                .filter(exercise -> exercise.id().equals("01-retry"))
                .findFirst()
                .orElseThrow();
        var proving = Proving.of(catalog, retry);
        var given = Given.of(proving, lacks(proving.steps().get(2).name()));

        assertThat(Stream.of(0, 1, 2, 3, 4, 5).map(given::state))
                .containsExactly(
                        State.GIVEN, State.GIVEN, State.LACKS, State.NOT_ASKED, State.NOT_ASKED, State.NOT_ASKED);
        assertThat(given.share()).isEqualTo(2 / 6.0);
    }

    private static AnswerVerdict lacks(String proof) {
        return verdict(Kind.NOT_YET, proof);
    }

    private static AnswerVerdict verdict(Kind kind, String proof) {
        return new AnswerVerdict(kind, proof, "", "", "", "", "", Output.NONE);
    }
}
