package sevenways.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

/** What {@code mvn -pl book} says and does. */
class BookCommandTest {

    @Test
    void writesTheBookWhereItIsToldAndSaysSo() throws IOException {
        var book = RenderedBook.once();

        assertThat(book.err()).isEmpty();
        assertThat(book.exit()).isZero();
        assertThat(book.out())
                .contains("open " + book.folder().resolve("index.html"))
                .hasLineCount(1);
        assertThat(book.folder().resolve("05-nio-selector.html")).exists();
    }

    @Test
    void anOptionThatIsNoneGetsOneSentence() {
        var err = new StringWriter();

        assertThat(RenderedBook.command(new StringWriter(), err, "--ouch")).isEqualTo(2);

        assertThat(err.toString()).contains("--ouch").hasLineCount(1);
    }
}
