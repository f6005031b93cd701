package sevenways.comparison.replay;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * A column in few characters: its numbers as bytes, deflated without a header (RFC 1951), in base64. A number takes a byte
 * for each seven bits, the lowest first, and the highest bit of all bytes but the last is set. Zero stands for what is not
 * known, an odd 2n + 1 for n, and an even 2n for -n. {@code data.js} reads it, and {@link Unpacked}.
 */
final class Packed {

    /** Stands for a number that is not known. */
    static final long UNKNOWN = Long.MIN_VALUE;

    private static final long MICROS_OF_A_TENTH = 100;

    static final int BITS = 7;
    static final int MORE = 1 << BITS;

    private Packed() {}

    /** Tenths of a millisecond, the unit of all moments: a screen shows no less. */
    static long tenths(long micros) {
        return Math.floorDiv(micros, MICROS_OF_A_TENTH);
    }

    static String numbers(long[] values) {
        var bytes = new ByteArrayOutputStream();
        for (var value : values) {
            write(value == UNKNOWN ? 0 : value < 0 ? -2 * value : 2 * value + 1, bytes);
        }
        return packed(bytes.toByteArray());
    }

    /** Each number as its difference from the one before; the first from zero. All must be known. */
    static String differences(long[] values) {
        var differences = new long[values.length];
        var before = 0L;
        for (var index = 0; index < values.length; index++) {
            differences[index] = values[index] - before;
            before = values[index];
        }
        return numbers(differences);
    }

    /** Texts without line ends, a line each. */
    static String lines(List<String> texts) {
        return packed(String.join("\n", texts).getBytes(StandardCharsets.UTF_8));
    }

    private static void write(long number, ByteArrayOutputStream bytes) {
        var rest = number;
        while (rest >= MORE) {
            bytes.write((int) (rest % MORE) | MORE);
            rest >>= BITS;
        }
        bytes.write((int) rest);
    }

    private static String packed(byte[] bytes) {
        var packed = new ByteArrayOutputStream();
        var deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        try (var deflating = new DeflaterOutputStream(packed, deflater)) {
            deflating.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            deflater.end();
        }
        return Base64.getEncoder().encodeToString(packed.toByteArray());
    }
}
