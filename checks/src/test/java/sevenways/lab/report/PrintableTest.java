package sevenways.lab.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrintableTest {

    /** U+009B is the escape character and its bracket in one; U+2028 and U+2029 end a line. */
    @Test
    void noCharacterThatATerminalObeysIsPrinted() {
        assertThat(Printable.text("\u009b31mred\u0085\u2028\u2029\u061c\u007f\tŁódź 茶"))
                .isEqualTo("?31mred??????Łódź 茶");
        assertThat(Printable.text("\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069\u200e\u200f"))
                .isEqualTo("?".repeat(11));
        assertThat(Printable.text("a\ud800b")).isEqualTo("a?b");
    }

    /** Persian needs the one joiner, families of emoji the other. */
    @Test
    void whatIsAPartOfACharacterStays() {
        assertThat(Printable.text("می\u200cخواهم 👨‍👩‍👧")).isEqualTo("می\u200cخواهم 👨‍👩‍👧");
    }

    @Test
    void aSentenceIsWithoutSecretsAndOfMeasuredLength() {
        assertThat(Printable.sentence("'http://me:secret@a/" + "b".repeat(8000) + "' is no page"))
                .startsWith("'http://a/b")
                .endsWith("b' is no page")
                .hasSizeLessThanOrEqualTo(800);
    }

    @Test
    void aStackTraceIsReadableAndCannotSpeakToTheTerminal() {
        assertThat(Printable.stackTrace(new IllegalStateException("http://me:secret@a/\u001b[31m")))
                .startsWith("java.lang.IllegalStateException: http://a/?[31m" + System.lineSeparator() + "    at ");
    }
}
