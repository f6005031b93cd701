package sevenways.lab.certificate;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.stream.Stream;

/** Values of ASN.1 in the encoding of certificates, DER (X.690): each a tag, a length and the content. */
final class Der {

    private static final int BOOLEAN = 0x01;
    private static final int INTEGER = 0x02;
    private static final int BIT_STRING = 0x03;
    private static final int OCTET_STRING = 0x04;
    private static final int OBJECT_IDENTIFIER = 0x06;
    private static final int UTC_TIME = 0x17;
    private static final int SEQUENCE = 0x30;
    private static final int OPTIONAL = 0x80;
    private static final int CONSTRUCTED = 0x20;

    static final byte[] TRUE = value(BOOLEAN, (byte) 0xFF);

    /** Two digits of the year, so from 1950 to 2049. */
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuMMddHHmmss'Z'");

    private Der() {}

    static byte[] sequence(byte[]... values) {
        return value(SEQUENCE, join(values));
    }

    static byte[] integer(BigInteger number) {
        return value(INTEGER, number.toByteArray());
    }

    /** @param unused how many bits at the end do not count */
    static byte[] bits(int unused, byte... bytes) {
        return value(BIT_STRING, join(new byte[] {(byte) unused}, bytes));
    }

    static byte[] octets(byte[] bytes) {
        return value(OCTET_STRING, bytes);
    }

    static byte[] time(Instant instant) {
        return value(UTC_TIME, TIME.format(instant.atOffset(ZoneOffset.UTC)).getBytes(US_ASCII));
    }

    /** A number such as 2.5.29.17, of which every part but the first two has a digit of seven bits or several. */
    static byte[] identifier(String dotted) {
        var parts = Stream.of(dotted.split("\\.")).mapToInt(Integer::parseInt).toArray();
        var content = new ByteArrayOutputStream();
        content.write(40 * parts[0] + parts[1]);
        for (var index = 2; index < parts.length; index++) {
            for (var shift = 28; shift > 0; shift -= 7) {
                if (parts[index] >> shift != 0) {
                    content.write(parts[index] >> shift | 0x80);
                }
            }
            content.write(parts[index] & 0x7F);
        }
        return value(OBJECT_IDENTIFIER, content.toByteArray());
    }

    /** In a structure, one of several that may be missing, or a choice: a simple value whose own tag this replaces. */
    static byte[] optional(int number, byte[] content) {
        return value(OPTIONAL | number, content);
    }

    /** The same of a whole value, which is put inside. */
    static byte[] optionalAround(int number, byte[] value) {
        return value(OPTIONAL | CONSTRUCTED | number, value);
    }

    static byte[] join(byte[]... parts) {
        var joined = new ByteArrayOutputStream();
        for (var part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }

    private static byte[] value(int tag, byte... content) {
        var head = new ByteArrayOutputStream();
        head.write(tag);
        if (content.length < 0x80) {
            head.write(content.length);
        } else {
            var length = BigInteger.valueOf(content.length).toByteArray();
            var from = length[0] == 0 ? 1 : 0;
            head.write(0x80 | length.length - from);
            head.write(length, from, length.length - from);
        }
        return join(head.toByteArray(), content);
    }
}
