package sevenways.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

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

    @Test
    void aFileOfTheUsersInTheWayGetsOneSentenceAndStays(@TempDir Path folder) throws IOException {
        var mine = Files.writeString(folder.resolve("index.html"), "mine");
        var err = new StringWriter();

        assertThat(RenderedBook.command(new StringWriter(), err, "--out", folder.toString()))
                .isEqualTo(2);

        assertThat(err.toString()).contains(mine.toString(), "--out").hasLineCount(1);
        assertThat(folder).isDirectoryNotContaining(file -> !file.equals(mine));
        assertThat(mine).hasContent("mine");
    }

    @Test
    void aLanguageIsChosen(@TempDir Path folder) {
        var err = new StringWriter();

        assertThat(RenderedBook.command(new StringWriter(), err, "--out", folder.toString(), "--language", "zh"))
                .isZero();

        assertThat(err.toString()).isEmpty();
        assertThat(RenderedBook.parse(folder.resolve("index.html"))
                        .select("html[lang=zh] .to-contents .word")
                        .text())
                .isEqualTo("目录");
    }

    @Test
    void aLanguageThatHasNoLabelsGetsOneSentence() {
        var err = new StringWriter();

        assertThat(RenderedBook.command(new StringWriter(), err, "--language", "tlh"))
                .isEqualTo(2);

        assertThat(err.toString())
                .contains("--language", "tlh is neither en nor zh")
                .hasLineCount(1);
    }
}
