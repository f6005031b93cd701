package sevenways.checks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What the recorder puts in the place of a block: as much as before, of another day. */
class ExcerptTest {

    private static final List<String> PRINTED = """
            page          who waits     |0                                       | 281 ms
            kettle.html   main          |=================                       |    121 ms  The kettle boils
            bus.html      main          |                 ========               |     62 ms  The bus to Łódź

            lesson           01-single-thread
            outcomes         2 OK
            elapsed          0.28 s
            """.lines().toList();

    @Test
    void anEmptyBlockGetsAll() {
        assertThat(renewed("")).isEqualTo(PRINTED);
    }

    @Test
    void theLinesThatWereShownAreShownOfAnotherDay() {
        assertThat(renewed("""
                page          who waits     |0                                       | 100 ms
                kettle.html   main          |========================================|    100 ms  The kettle boils
                ...
                elapsed          0.10 s
                """)).containsExactly(PRINTED.get(0), PRINTED.get(1), "...", PRINTED.get(6));
    }

    @Test
    void aLineThatIsPrintedNoMoreIsNotSilentlyLeftOut() {
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> renewed("threads          1\n"))
                .withMessageStartingWith("docs/tea.md:3: this line is printed no more: threads          1");
    }

    @Test
    void theBlockStaysWhereItIs() {
        var chapter = chapter("elapsed          0.10 s\n");
        assertThat(output(chapter).replacedIn(chapter, List.of("elapsed          0.28 s", "")))
                .isEqualTo(chapter("elapsed          0.28 s\n\n").replace("\n  \n", "\n\n"));
    }

    private static List<String> renewed(String block) {
        return Excerpt.renewed(output(chapter(block)), PRINTED);
    }

    private static RecordedOutput output(String chapter) {
        return RecordedOutput.of(Chapter.parse("docs/tea.md", chapter)).getFirst();
    }

    /** In a list, because there a block stands further to the right. */
    private static String chapter(String block) {
        return "- Steep:\n\n" + ("```output command=\"mvn -pl 01-single-thread\"\n" + block + "```").indent(2)
                + "\nDrink.\n";
    }
}
