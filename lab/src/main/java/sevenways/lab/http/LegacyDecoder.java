package sevenways.lab.http;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Decodes an encoding of one, two or more bytes a character as the Encoding Standard does, by the tables of the JDK and
 * what the web has otherwise. The JDK's own decoders take an ASCII byte for a part of the broken sequence before it,
 * and so lose the {@code <} of an end tag.
 */
final class LegacyDecoder {

    static final String ERROR = "\uFFFD";

    /** Read once and taken apart when it is needed, which is seldom. */
    private static final String TABLE = Encoding.table("differences.txt");

    private static final int ONE_BYTE = 1 << Byte.SIZE;
    private static final int TWO_BYTES = 1 << 2 * Byte.SIZE;

    private final SequenceForm form;
    private final Charset charset;
    private final Map<Integer, String> differences = new HashMap<>();

    /** Characters of at most two bytes that were asked for before. Who comes too early finds out anew, and the same. */
    private final String[] known;

    LegacyDecoder(Encoding encoding) {
        form = encoding.form();
        charset = Charset.forName(encoding.charset());
        known = new String[form == SequenceForm.SINGLE_BYTE ? ONE_BYTE : TWO_BYTES];
        Encoding.lines(TABLE)
                .filter(words -> words[0].equals(encoding.name()))
                .flatMap(words -> Arrays.stream(words).skip(1))
                .map(difference -> difference.split("="))
                .forEach(parts -> differences.put(HexFormat.fromHexDigits(parts[0]), characters(parts[1])));
    }

    String decode(byte[] bytes, int length) {
        var text = new StringBuilder(length);
        for (var at = 0; at < length; ) {
            if (bytes[at] >= 0) {
                text.append((char) bytes[at++]);
                continue;
            }
            var size = form.size(bytes, at, length);
            if (size > length - at) {
                return text.append(ERROR).toString();
            }
            var character = character(bytes, at, size);
            text.append(character);
            at += character.equals(ERROR) && endsInAscii(bytes, at, size) ? size - 1 : size;
        }
        return text.toString();
    }

    /** What follows a broken sequence is not lost with it. In four bytes, two are ASCII always. */
    private static boolean endsInAscii(byte[] bytes, int at, int size) {
        return size < 4 && bytes[at + size - 1] >= 0;
    }

    private String character(byte[] bytes, int at, int size) {
        var key = 0;
        for (var part = 0; part < size; part++) {
            key = key << Byte.SIZE | Byte.toUnsignedInt(bytes[at + part]);
        }
        if (size > 2) {
            return found(key, bytes, at, size);
        }
        if (known[key] == null) {
            known[key] = found(key, bytes, at, size);
        }
        return known[key];
    }

    private String found(int key, byte[] bytes, int at, int size) {
        var difference = differences.get(key);
        if (difference != null) {
            return difference;
        }
        var text = new String(bytes, at, size, charset);
        return text.startsWith(ERROR) ? ERROR : text;
    }

    private static String characters(String codes) {
        return Arrays.stream(codes.split("\\+"))
                .map(code -> Character.toString(HexFormat.fromHexDigits(code)))
                .collect(Collectors.joining());
    }
}
