package sevenways.processes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LineTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "~",
                "+",
                "%",
                "%7E",
                "a\tb",
                "a\nb\r\nc",
                "\0\u001b[31m",
                "\u0085 \u2028 \u2029",
                "東京 Łódź 🍞",
                "\uFEFF\uFFFE\uFFFF",
                "e\u0301 \u200F"
            })
    void carriesAnyText(String text) {
        var line = Line.of(text, null, text);

        assertThat(line).matches("[!-~\t]*");
        assertThat(Line.fields(line)).containsExactly(text, null, text);
    }

    @Test
    void carriesEveryCharacter() {
        var all = IntStream.rangeClosed(0, Character.MAX_CODE_POINT)
                .filter(c -> c < Character.MIN_SURROGATE || c > Character.MAX_SURROGATE)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();

        assertThat(Line.fields(Line.of(all)).getFirst().equals(all)).isTrue();
    }

    @Test
    void carriesHalfOfASurrogatePairAsAQuestionMark() {
        assertThat(Line.fields(Line.of("a\uD83Cb", "\uDF5E"))).containsExactly("a?b", "?");
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "%2", "%zz", "%-1"})
    void tellsABadEncoding(String line) {
        assertThatIllegalArgumentException().isThrownBy(() -> Line.fields(line));
    }

    @Test
    void readsWholeLinesOnly() throws IOException {
        var input = new StringReader("one\n\ntwo\nhal");

        assertThat(Line.read(input)).isEqualTo("one");
        assertThat(Line.read(input)).isEmpty();
        assertThat(Line.read(input)).isEqualTo("two");
        assertThat(Line.read(input)).isNull();
        assertThat(Line.read(input)).isNull();
    }

    @Test
    void hasRoomForTheLongestTitle() throws IOException {
        var line = Line.of("http://a/", "€".repeat(64 * 1024));

        assertThat(Line.read(new StringReader(line + "\n"))).isEqualTo(line);
    }

    @Test
    void endsALineThatDoesNotEnd() {
        var endless = new Reader() {
            private int left = 1024 * 1024 + 1;

            @Override
            public int read() {
                assertThat(left--).as("what a line may have left").isPositive();
                return 'x';
            }

            @Override
            public int read(char[] buffer, int from, int length) {
                throw new AssertionError("a character at a time");
            }

            @Override
            public void close() {
                // Nothing was opened.
            }
        };

        assertThatExceptionOfType(IOException.class).isThrownBy(() -> Line.read(endless));
    }
}
