package sevenways.lab.http;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.CRC32;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the labels of encodings mean, and that each encoding is read as the web reads it. */
class EncodingTest {

    /** The standard has 228. One that were lost would not be missed: its pages would be read as UTF-8. */
    @Test
    void everyLabelOfTheStandardStandsForAnEncoding() {
        var labels = Encoding.lines(Encoding.table("encodings.txt"))
                .flatMap(words -> Arrays.stream(words).skip(3))
                .toList();

        assertThat(labels).hasSize(228).doesNotHaveDuplicates();
        assertThat(labels).allMatch(label -> Encoding.labelled(label).isPresent());
    }

    @ParameterizedTest
    @CsvSource({
        "visual, ISO-8859-8",
        "logical, ISO-8859-8-I",
        "iso88591, windows-1252",
        "gb_2312, gb18030",
        "utf-16, UTF-16LE",
        "iso-2022-kr, replacement",
        "UTF-8, UTF-8",
        "' \t\n\fLatin1\r', windows-1252"
    })
    void meaning(String label, String name) {
        assertThat(Encoding.labelled(label)).map(Encoding::name).contains(name);
    }

    /** Most of them are names of charsets in the JDK, which no browser reads. */
    @ParameterizedTest
    @ValueSource(strings = {"utf-32", "utf-7", "cesu-8", "IBM037", "latin-1", "\u212Aoi8-r", "\u3000utf-8", "%%", ""})
    void noLabel(String label) {
        assertThat(Encoding.labelled(label)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"utf-16, UTF-8", "utf-16be, UTF-8", "x-user-defined, windows-1252", "x-cp1252, windows-1252"})
    void meaningWithinThePage(String label, String name) {
        assertThat(Encoding.labelledWithin(label)).map(Encoding::name).contains(name);
    }

    /**
     * The sum of what all sequences of bytes mean, broken ones included, by the decoders and indexes of the Encoding
     * Standard (of May 2026). A character that the JDK reads in its own way and {@code differences.txt} does not name
     * changes it. The JDK of another version may need another line there: the sum stays.
     */
    @ParameterizedTest
    @CsvSource({
        "IBM866, 7a46a0da",
        "ISO-8859-2, b2d9e24f",
        "ISO-8859-3, f4c86e2f",
        "ISO-8859-4, da90a03a",
        "ISO-8859-5, 1d78d7ad",
        "ISO-8859-6, ccb9f27c",
        "ISO-8859-7, 2a58e1a6",
        "ISO-8859-8, 67343445",
        "ISO-8859-8-I, 67343445",
        "ISO-8859-10, bd87c471",
        "ISO-8859-13, 5e891a3e",
        "ISO-8859-14, 2c5c35dc",
        "ISO-8859-15, 828a4589",
        "ISO-8859-16, 5d3daca8",
        "KOI8-R, e84f2137",
        "KOI8-U, 716842f6",
        "macintosh, fd48c38a",
        "windows-874, 9771bed7",
        "windows-1250, 68280bc1",
        "windows-1251, 63726cdb",
        "windows-1252, 19beea93",
        "windows-1253, 0fce206d",
        "windows-1254, efd52fc9",
        "windows-1255, 915dd4d6",
        "windows-1256, e8ba2c2a",
        "windows-1257, 8f80e72b",
        "windows-1258, 9df3e207",
        "x-mac-cyrillic, 59637625",
        "x-user-defined, 1cfdedc4",
        "gb18030, de84e411",
        "Big5, 6b772e15",
        "EUC-JP, d6111623",
        "Shift_JIS, 917e59b7",
        "EUC-KR, 52eba52b",
        "UTF-16BE, 5e8f5951",
        "UTF-16LE, 71e25023"
    })
    void everySequenceIsReadAsTheWebReadsIt(String label, String sum) {
        var encoding = Encoding.labelled(label).orElseThrow();
        var actual = new CRC32();

        ByteSequences.of(
                encoding.form(),
                bytes -> actual.update((encoding.decode(bytes, bytes.length) + "\n").getBytes(UTF_16BE)));

        assertThat(Long.toHexString(actual.getValue())).isEqualTo(sum.replaceFirst("^0+", ""));
    }

    /** What follows half of a character is not lost with it: it may be the end of the title. */
    @ParameterizedTest
    @CsvSource({
        "big5, 813c, \uFFFD<",
        "euc-jp, a43c, \uFFFD<",
        "euc-jp, 8fa13c, \uFFFD<",
        "gb18030, 813c, \uFFFD<",
        "gb18030, 81308130, \u0080",
        "gb18030, 8130813c, \uFFFD0\uFFFD<",
        "shift_jis, 813c, \uFFFD<",
        "euc-kr, 813c, \uFFFD<",
        "utf-8, e23c, \uFFFD<",
        "utf-16be, d800003c, \uFFFD<",
        "utf-16le, 00d83c00, \uFFFD<"
    })
    void brokenCharacter(String label, String bytes, String text) {
        assertThat(decoded(label, bytes)).isEqualTo(text);
    }

    /** All that is broken, and that docs/beyond-the-list.md names: bytes, what they are read as here and on the web. */
    @ParameterizedTest
    @CsvSource({
        "utf-8, eda080, \uFFFD, \uFFFD\uFFFD\uFFFD",
        "iso-2022-jp, 0e41, \uFF81, \uFFFDA",
        "iso-2022-jp, 1b41, \uFFFD, \uFFFDA",
        "iso-2022-jp, 1b28421b284241, A, \uFFFDA",
        "iso-2022-jp, 1b2442301b284241, \uFFFD\uFFFD\uFFFD, \uFFFDA"
    })
    void readOtherwiseThanOnTheWeb(String label, String bytes, String here, String onTheWeb) {
        assertThat(decoded(label, bytes)).isEqualTo(here).isNotEqualTo(onTheWeb);
    }

    /** Of whole text the JDK's decoder makes what the web's does. */
    @ParameterizedTest
    @CsvSource({
        "1b2442242241, \u3042\uFFFD",
        "1b244224221b284241, \u3042A",
        "1b24402d211b284241, \u2460A",
        "1b284921, \uFF61",
        "1b284a5c7e, \u00A5\u203E"
    })
    void iso2022Jp(String bytes, String text) {
        assertThat(decoded("iso-2022-jp", bytes)).isEqualTo(text);
    }

    private static String decoded(String label, String bytes) {
        var page = HexFormat.of().parseHex(bytes);
        return Encoding.labelled(label).orElseThrow().decode(page, page.length);
    }
}
