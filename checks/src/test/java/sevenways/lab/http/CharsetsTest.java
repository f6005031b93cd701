package sevenways.lab.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the labels of charsets mean. */
class CharsetsTest {

    /** The standard has 228. One that were lost would not be missed: its pages would be read as UTF-8. */
    @Test
    void everyLabelOfTheStandardStandsForACharsetOfTheJdk() throws IOException {
        try (var table = Charsets.class.getResourceAsStream("labels.txt")) {
            var labels = new String(table.readAllBytes(), US_ASCII)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .flatMap(line -> Arrays.stream(line.split(" ")).skip(1))
                    .toList();

            assertThat(labels).hasSize(228).doesNotHaveDuplicates();
            assertThat(labels).allMatch(label -> Charsets.labelled(label).isPresent());
        }
    }

    /** The first five labels the JDK does not know, and the sixth it takes for a smaller charset. */
    @ParameterizedTest
    @CsvSource({
        "visual, ISO-8859-8",
        "logical, ISO-8859-8",
        "iso88591, windows-1252",
        "macintosh, x-MacRoman",
        "gb_2312, GB18030",
        "euc-jp, x-eucJP-Open",
        "UTF-8, UTF-8",
        "' \t\n\fLatin1\r', windows-1252"
    })
    void meaning(String label, String charset) {
        assertThat(Charsets.labelled(label)).contains(Charset.forName(charset));
    }

    /** Most of them are names of charsets in the JDK, which no browser reads. */
    @ParameterizedTest
    @ValueSource(strings = {"utf-32", "utf-7", "cesu-8", "IBM037", "latin-1", "\u212Aoi8-r", "\u3000utf-8", "%%", ""})
    void noLabel(String label) {
        assertThat(Charsets.labelled(label)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"utf-16, UTF-8", "utf-16be, UTF-8", "x-user-defined, windows-1252", "x-cp1252, windows-1252"})
    void meaningWithinThePage(String label, String charset) {
        assertThat(Charsets.labelledWithin(label)).contains(Charset.forName(charset));
    }
}
