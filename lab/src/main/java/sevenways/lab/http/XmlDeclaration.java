package sevenways.lab.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Optional;
import java.util.regex.Pattern;

/** The encoding that an XML declaration names or gives away, read from bytes (HTML Standard, section 13.2.3.2). */
final class XmlDeclaration {

    private static final String ENCODING = "encoding";

    /** A blank is any byte up to 20, as the standard has it. */
    private static final Pattern NAMED =
            Pattern.compile(ENCODING + "[\\x00-\\x20]*+=[\\x00-\\x20]*+([\"'])([^\\x00-\\x20]*?)\\1");

    private XmlDeclaration() {}

    /** @param start what a page begins with */
    static Optional<Encoding> encoding(byte[] start) {
        var bytes = new String(start, ISO_8859_1);
        return inUtf16(bytes).or(() -> named(bytes));
    }

    /** In UTF-16 the beginning alone tells; what it names is not looked at. */
    static Optional<Encoding> inUtf16(String bytes) {
        if (bytes.startsWith("<\0?\0x\0")) {
            return Optional.of(Encoding.UTF_16LE);
        }
        return bytes.startsWith("\0<\0?\0x") ? Optional.of(Encoding.UTF_16BE) : Optional.empty();
    }

    /** "Get an XML encoding". The name need not be well placed: it is the first of this word before the first {@code >}. */
    static Optional<Encoding> named(String bytes) {
        var end = bytes.indexOf('>');
        var name = bytes.indexOf(ENCODING);
        if (!bytes.startsWith("<?xml") || name < 0 || name + ENCODING.length() > end) {
            return Optional.empty();
        }
        var named = NAMED.matcher(bytes).region(name, bytes.length());
        return named.lookingAt() ? Encoding.labelledWithin(named.group(2)) : Optional.empty();
    }
}
