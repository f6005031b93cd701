package sevenways.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.junit.jupiter.api.Test;

/** What the head of a page says of it. */
class DescriptionTest {

    private static final String LONG = "It is neither as cold as ice, nor as clear as water. ";

    @Test
    void aShortParagraphIsSaidWhole() {
        assertThat(of("# Tea\n\n![a pot](pot.svg)\n\nTea is *hot*,\nand 100<!-- given --> years old.\n\nIt is good."))
                .isEqualTo("Tea is hot, and 100 years old.");
    }

    @Test
    void ofALongOneStandTheSentencesThatFit() {
        assertThat(of("Tea is hot. " + LONG.repeat(3)))
                .isEqualTo("Tea is hot. " + LONG.repeat(2).strip());
        assertThat(Description.of(parsed("茶是热的。" + "它不像冰那样冷。".repeat(30)), Locale.CHINESE))
                .isEqualTo("茶是热的。" + "它不像冰那样冷。".repeat(19));
    }

    @Test
    void aSentenceThatIsTooLongEndsWithAWord() {
        assertThat(of("tea and milk, ".repeat(20)))
                .isEqualTo("tea and milk, ".repeat(11) + "tea…")
                .hasSizeLessThanOrEqualTo(Description.MOST);
    }

    @Test
    void aPageWithoutWordsIsAboutNothing() {
        assertThat(of("![a pot](pot.svg)")).isEmpty();
    }

    private static String of(String markdown) {
        return Description.of(parsed(markdown), Locale.ENGLISH);
    }

    private static Node parsed(String markdown) {
        return Parser.builder().build().parse(markdown);
    }
}
