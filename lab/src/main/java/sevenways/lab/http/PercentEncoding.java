package sevenways.lab.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.BitSet;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * Writes in ASCII what RFC 3986 does not let stand in an address as it is: a browser accepts more, and encodes part of it
 * (WHATWG, URL, section 1.3). Characters are encoded as they are, never composed (RFC 3987, section 3.1).
 */
final class PercentEncoding {

    private static final String UNRESERVED = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-._~";

    private static final BitSet IN_PATH = set(UNRESERVED + "!$&'()*+,;=:@/%");

    /** An apostrophe may stand there, and browsers encode it all the same (special-query percent-encode set). */
    private static final BitSet IN_QUERY = set(UNRESERVED + "!$&()*+,;=:@/?%");

    private static final BitSet IN_TEXT = set(UNRESERVED + "/");

    private static final Pattern STRAY_PERCENT = Pattern.compile("%(?!\\p{XDigit}{2})");

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private PercentEncoding() {}

    /** What is encoded already stays as it is. */
    static String path(String text) {
        return encode(withoutStrayPercents(text), IN_PATH);
    }

    /** What is encoded already stays as it is. */
    static String query(String text) {
        return encode(withoutStrayPercents(text), IN_QUERY);
    }

    /** Decoding gives {@code text} again, percent signs and all. */
    static String all(String text) {
        return encode(text, IN_TEXT);
    }

    private static String encode(String text, BitSet asItIs) {
        var encoded = new StringBuilder(text.length());
        for (var octet : text.getBytes(UTF_8)) {
            if (octet >= 0 && asItIs.get(octet)) {
                encoded.append((char) octet);
            } else {
                encoded.append('%').append(HEX.toHexDigits(octet));
            }
        }
        return encoded.toString();
    }

    /** A percent sign that encodes nothing stands for itself. */
    private static String withoutStrayPercents(String text) {
        return text.indexOf('%') < 0 ? text : STRAY_PERCENT.matcher(text).replaceAll("%25");
    }

    private static BitSet set(String characters) {
        return characters.chars().collect(BitSet::new, BitSet::set, BitSet::or);
    }
}
