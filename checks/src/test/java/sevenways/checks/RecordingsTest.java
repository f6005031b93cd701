package sevenways.checks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sevenways.checks.Chapter.Place;

/** A figure is not held by any output in which it happens to stand. */
class RecordingsTest {

    private static final String PAGE = "docs/01-tea.md";
    private static final int BETWEEN_THE_TWO = 6;

    @TempDir
    private Path root;

    @BeforeEach
    void twoOutputs() throws IOException {
        var page = root.resolve(PAGE);
        Files.createDirectories(page.getParent());
        Files.writeString(page, """
                ```output command="boil --cups 2"
                elapsed   3 min
                ```

                Three minutes.

                ```output command="boil --cups 4"
                elapsed   5 min
                cups      4
                ```
                """);
    }

    @Test
    void theNearestOutputAboveIsMeant() {
        assertThat(shows(BETWEEN_THE_TWO, "elapsed", 3)).isTrue();
        assertThat(shows(BETWEEN_THE_TWO, "elapsed", 5)).isFalse();
    }

    @Test
    void orTheNearestBelowIfNoneAboveHasSuchALine() {
        assertThat(shows(BETWEEN_THE_TWO, "cups", 4)).isTrue();
    }

    @Test
    void wordsOfItsCommandNameAnother() {
        assertThat(shows(BETWEEN_THE_TWO, "elapsed of cups 4", 5)).isTrue();
        assertThat(shows(BETWEEN_THE_TWO, "elapsed of cups 4", 3)).isFalse();
    }

    @Test
    void ofAnotherChapterOneOutputMustBeNamed() {
        assertThat(show("docs/02-coffee.md", 1, "elapsed in 01-tea", 3)).isFalse();
        assertThat(show("docs/02-coffee.md", 1, "elapsed of cups 2 in 01-tea", 3))
                .isTrue();
    }

    private boolean shows(int line, String shown, int number) {
        return show(PAGE, line, shown, number);
    }

    private boolean show(String file, int line, String shown, int number) {
        var figure = Figure.in(String.valueOf(number)).getFirst();
        return new Recordings(new Repository(root)).show(new Place(file, line), shown, figure);
    }
}
