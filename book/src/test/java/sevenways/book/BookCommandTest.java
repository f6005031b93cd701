package sevenways.book;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sevenways.lab.cli.CommandLines;

/** What {@code mvn -pl book} says and does. */
class BookCommandTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @TempDir
    private Path folder;

    @Test
    void writesTheBookWhereItIsToldAndSaysSo() {
        assertThat(run("--out", folder.toString())).isZero();

        assertThat(out.toString())
                .contains("open " + folder.resolve("index.html"))
                .hasLineCount(1);
        assertThat(err.toString()).isEmpty();
        assertThat(folder.resolve("05-nio-selector.html")).exists();
    }

    @Test
    void anOptionThatIsNoneGetsOneSentence() {
        assertThat(run("--ouch")).isEqualTo(2);

        assertThat(err.toString()).contains("--ouch").hasLineCount(1);
    }

    private int run(String... args) {
        return CommandLines.of("book", new BookCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }
}
