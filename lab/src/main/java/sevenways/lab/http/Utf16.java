package sevenways.lab.http;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/** UTF-16 as the Encoding Standard reads it. The JDK's decoder loses what follows half of a surrogate pair. */
final class Utf16 {

    private static final char ERROR = '\uFFFD';

    private Utf16() {}

    static String decode(byte[] bytes, int length, boolean isBigEndian) {
        var order = isBigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN;
        var text =
                new StringBuilder(ByteBuffer.wrap(bytes, 0, length).order(order).asCharBuffer());
        var endsInHalf = !text.isEmpty() && Character.isHighSurrogate(text.charAt(text.length() - 1));
        for (var at = 0; at < text.length(); at++) {
            if (isPair(text, at)) {
                at++;
            } else if (Character.isSurrogate(text.charAt(at))) {
                text.setCharAt(at, ERROR);
            }
        }
        // A byte without its other half is an error, but both at the end are one.
        return length % Character.BYTES == 0 || endsInHalf
                ? text.toString()
                : text.append(ERROR).toString();
    }

    private static boolean isPair(StringBuilder text, int at) {
        return at + 1 < text.length() && Character.isSurrogatePair(text.charAt(at), text.charAt(at + 1));
    }
}
