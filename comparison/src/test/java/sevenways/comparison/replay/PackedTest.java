package sevenways.comparison.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.LongStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The bytes; that a page reads them as they were meant is shown in a browser. */
class PackedTest {

    @ParameterizedTest
    @CsvSource({"0, 01", "1, 03", "-1, 02", "63, 7f", "64, 8101", "-64, 8001", "-9223372036854775808, 00"})
    void aNumberTakesAByteForSevenBits(long number, String bytes) throws IOException {
        var inflated = inflated(Packed.numbers(new long[] {number}));

        assertThat(hex(inflated)).startsWithIgnoringCase(bytes);
        for (var index = 0; index < inflated.length; index++) {
            assertThat(inflated[index] < 0).as("more to come").isEqualTo(index < inflated.length - 1);
        }
    }

    @Test
    void differencesAreFromOneToTheNext() throws IOException {
        assertThat(hex(inflated(Packed.differences(new long[] {1, 3, 2})))).isEqualTo("030502");
    }

    @Test
    void whatIsUnpackedIsWhatWasPacked() {
        var values = new long[] {0, 1, -1, 64, -10_000_000_000L, Packed.UNKNOWN, 5};

        assertThat(Unpacked.numbers(Packed.numbers(values))).containsExactly(values);
        assertThat(Unpacked.differences(Packed.differences(new long[] {3, 1, 2})))
                .containsExactly(3, 1, 2);
        assertThat(Unpacked.lines(Packed.lines(List.of("main", "käse")))).containsExactly("main", "käse");
        assertThat(Unpacked.lines(Packed.lines(List.of()))).isEmpty();
    }

    @Test
    void textsAreLines() throws IOException {
        assertThat(new String(inflated(Packed.lines(List.of("main", "käse"))), StandardCharsets.UTF_8))
                .isEqualTo("main\nkäse");
    }

    @Test
    void whatRepeatsItselfTakesNextToNothing() {
        assertThat(Packed.numbers(LongStream.range(0, 10_000).map(_ -> 7).toArray()))
                .hasSizeLessThan(60);
    }

    private static byte[] inflated(String packed) throws IOException {
        var bytes = new ByteArrayInputStream(Base64.getDecoder().decode(packed));
        try (var inflating = new InflaterInputStream(bytes, new Inflater(true))) {
            return inflating.readAllBytes();
        }
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}
