package sevenways.exercises.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sevenways.exercises.catalog.Catalog;
import sevenways.exercises.catalog.Exercise;
import sevenways.exercises.catalog.Project;

class SameAnswersTest {

    private final Catalog catalog = Project.here().catalog();
    private final SameAnswers same = new SameAnswers(catalog);
    private final Exercise retry = exercise("01-retry");

    @BeforeEach
    void theSolutionsAreHere() {
        assumeFalse(catalog.isHandedOut(), "the teacher has the solutions");
    }

    @Test
    void thoseThatDifferInNamesAreListedTogether() throws IOException {
        var answer = wrong(retry);
        same.add(retry, answer, "cem");
        same.add(retry, answer.replace("your turn", "my turn").replaceAll("(?m)^ {8}", "\t\t"), "ada");
        same.add(retry, Files.readString(catalog.solution(retry)), "bob");

        assertThat(same.groups(List.of(retry)))
                .containsExactly(new SameAnswers.Group(retry, List.of("ada", "cem"), false));
    }

    @Test
    void ourSolutionIsCalledOurs() throws IOException {
        same.add(retry, Files.readString(catalog.solution(retry)), "ada");
        same.add(retry, Files.readString(catalog.solution(retry)), "bob");

        assertThat(same.groups(List.of(retry)))
                .singleElement()
                .returns("01-retry: ada, bob (as our solution)", SameAnswers.Group::inWords);
    }

    @Test
    void theStarterIsNobodysAnswer() throws IOException {
        same.add(retry, "// ada\n" + Files.readString(catalog.pristine(retry)), "ada");
        same.add(retry, "// bob\n" + Files.readString(catalog.pristine(retry)), "bob");

        assertThat(same.groups(List.of(retry))).isEmpty();
    }

    /** One line is all that is missing there. */
    @Test
    void whereThereIsNoChoiceNothingIsListed() throws IOException {
        var spin = exercise("05-spin");
        same.add(spin, Files.readString(catalog.solution(spin)), "ada");
        same.add(spin, Files.readString(catalog.solution(spin)), "bob");

        assertThat(same.groups(List.of(spin))).isEmpty();
    }

    private String wrong(Exercise exercise) throws IOException {
        var folder = catalog.wrongs(exercise).getFirst();
        return Files.readString(folder.resolve(exercise.file()));
    }

    private Exercise exercise(String id) {
        return catalog.exercises().stream()
                .filter(exercise -> exercise.id().equals(id))
                .findFirst()
                .orElseThrow();
    }
}
