package sevenways.comparison.replay;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.stream.LongStream;
import java.util.zip.Inflater;
import java.util.zip.InflaterInputStream;

/** What stands in a {@link Packed} column that was read from a file, which somebody may have damaged. */
final class Unpacked {

    private Unpacked() {}

    /** @throws IllegalArgumentException if there are no numbers in it */
    static long[] numbers(String packed) {
        var known = LongStream.builder();
        var number = 0L;
        var bits = 0;
        for (var each : unpacked(packed)) {
            if (bits + Packed.BITS >= Long.SIZE) {
                throw new IllegalArgumentException("a number has too many bytes");
            }
            number |= (long) (each & Packed.MORE - 1) << bits;
            bits += Packed.BITS;
            if ((each & Packed.MORE) == 0) {
                known.add(number == 0 ? Packed.UNKNOWN : number % 2 == 1 ? number / 2 : -number / 2);
                number = 0;
                bits = 0;
            }
        }
        if (bits > 0) {
            throw new IllegalArgumentException("the last number has no last byte");
        }
        return known.build().toArray();
    }

    /**
     * The numbers that were stored as {@link Packed#differences}.
     *
     * @throws IllegalArgumentException if they are none
     */
    static long[] differences(String packed) {
        var values = numbers(packed);
        if (Arrays.stream(values).anyMatch(number -> number == Packed.UNKNOWN)) {
            throw new IllegalArgumentException("a difference is not known");
        }
        Arrays.parallelPrefix(values, Long::sum);
        return values;
    }

    /** @throws IllegalArgumentException if there is no text in it */
    static List<String> lines(String packed) {
        var text = new String(unpacked(packed), StandardCharsets.UTF_8);
        return text.isEmpty() ? List.of() : List.of(text.split("\n", -1));
    }

    private static byte[] decoded(String packed) {
        try {
            return Base64.getDecoder().decode(packed);
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("a column is not in base64", e);
        }
    }

    private static byte[] unpacked(String packed) {
        if (packed == null) {
            throw new IllegalArgumentException("a column is missing");
        }
        var bytes = new ByteArrayInputStream(decoded(packed));
        var inflater = new Inflater(true);
        try (var inflating = new InflaterInputStream(bytes, inflater)) {
            var unpacked = inflating.readAllBytes();
            if (inflater.getRemaining() + bytes.available() > 0) {
                throw new IllegalArgumentException("something stands behind a column");
            }
            return unpacked;
        } catch (IOException e) {
            throw new IllegalArgumentException("a column cannot be inflated", e);
        } finally {
            inflater.end();
        }
    }
}
