package sevenways.lab.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ColumnsTest {

    private static final String FAMILY = "👨‍👩‍👧‍👦";
    private static final String FLAG = "🇵🇱";
    private static final String ENGLAND = new StringBuilder()
            .appendCodePoint(0x1f3f4)
            .appendCodePoint(0xe0067)
            .appendCodePoint(0xe0062)
            .appendCodePoint(0xe0065)
            .appendCodePoint(0xe006e)
            .appendCodePoint(0xe0067)
            .appendCodePoint(0xe007f)
            .toString();

    @ParameterizedTest
    @CsvSource({"tea, 3, tea", "teas, 3, te~", "茶茶, 4, 茶茶", "茶茶, 3, 茶~", "茶茶, 2, ~", "a茶茶, 4, a茶~", "'', 1, ''"})
    void aTextIsCutToItsColumns(String text, int columns, String expected) {
        assertThat(Columns.cut(text, columns)).isEqualTo(expected);
    }

    @Test
    void noCharacterIsCutInTwo() {
        for (var character :
                new String[] {FAMILY, FLAG, ENGLAND, "❤️", "👍🏽", "🍞", "한", "e\u0301\u0323", "1\ufe0f\u20e3"}) {
            for (var columns = 1; columns <= 8; columns++) {
                var cut = Columns.cut(character.repeat(9), columns).replace("~", "");
                assertThat(cut.replace(character, ""))
                        .as("%s in %d columns", cut, columns)
                        .isEmpty();
            }
        }
    }

    @Test
    void emojiAndCharactersOfEastAsiaTakeTwoColumns() {
        assertThat(Columns.of("aé" + "e\u0301")).isEqualTo(3);
        assertThat(Columns.of("茶한" + FAMILY + FLAG + ENGLAND + "❤️")).isEqualTo(12);
        assertThat(Columns.fit("茶", 4)).isEqualTo("茶  ");
    }

    /** On one letter stand more accents than a screen has dots. */
    @Test
    void whatTakesNoColumnIsCutToo() {
        assertThat(Columns.cut("a" + "\u0301".repeat(60_000), 100)).isEqualTo("~");
        assertThat(Columns.cut("\n".repeat(60_000), 100)).hasSize(100);
        assertThat(Columns.cut("\u200b".repeat(60_000), 100)).hasSize(100);
    }

    @Test
    void aLongSentenceKeepsItsBeginningAndItsEnd() {
        assertThat(Columns.cutWithin("0123456789", 10)).isEqualTo("0123456789");
        assertThat(Columns.cutWithin("0123456789a", 10)).isEqualTo("0123~6789a");
        assertThat(Columns.cutWithin("茶".repeat(10), 10)).isEqualTo("茶茶~茶茶");
    }
}
