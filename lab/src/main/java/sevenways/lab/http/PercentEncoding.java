package sevenways.lab.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.HexFormat;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/**
 * Writes in ASCII what RFC 3986 does not let stand in an address as it is: a browser accepts more, and encodes part of it
 * (WHATWG, URL, section 1.3). Characters are encoded as they are, never composed (RFC 3987, section 3.1).
 */
final class PercentEncoding {

    private static final String UNRESERVED = "A-Za-z0-9._~\\-";

    /** A percent sign that encodes nothing stands for itself. */
    private static final String STRAY_PERCENT = "%(?!\\p{XDigit}{2})";

    private static final Pattern NOT_IN_PATH =
            Pattern.compile(STRAY_PERCENT + "|[^" + UNRESERVED + "!$&'()*+,;=:@/%]+");

    /** A quotation mark may stand there, and browsers encode it all the same (special-query percent-encode set). */
    private static final Pattern NOT_IN_QUERY =
            Pattern.compile(STRAY_PERCENT + "|[^" + UNRESERVED + "!$&()*+,;=:@/?%]+");

    private static final Pattern RESERVED = Pattern.compile("[^" + UNRESERVED + "/]+");

    private static final HexFormat HEX = HexFormat.of().withUpperCase().withPrefix("%");

    private PercentEncoding() {}

    /** What is encoded in {@code text} stays as it is. */
    static String path(String text) {
        return NOT_IN_PATH.matcher(text).replaceAll(PercentEncoding::encoded);
    }

    /** What is encoded in {@code text} stays as it is. */
    static String query(String text) {
        return NOT_IN_QUERY.matcher(text).replaceAll(PercentEncoding::encoded);
    }

    /** Decoding gives {@code text} again, percent signs and all. */
    static String all(String text) {
        return RESERVED.matcher(text).replaceAll(PercentEncoding::encoded);
    }

    private static String encoded(MatchResult characters) {
        return HEX.formatHex(characters.group().getBytes(UTF_8));
    }
}
