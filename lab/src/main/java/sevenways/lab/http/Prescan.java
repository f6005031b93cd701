package sevenways.lab.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Looks for the encoding that a page names itself: the HTML Standard's "prescan a byte stream to determine its
 * encoding", section 13.2.3.2. It sees bytes, not elements, so a {@code meta} within a script counts, and one within a
 * comment does not. An expression that meets the end of the bytes has not been found, and ends the scan.
 */
final class Prescan {

    /** The standard encourages to look no further. */
    static final int BYTES = 1024;

    private static final Pattern META = Pattern.compile("<meta(?=[\\t\\n\\f\\r /])", Pattern.CASE_INSENSITIVE);
    private static final Pattern TAG = Pattern.compile("</?[a-zA-Z][^\\t\\n\\f\\r >]*+");
    private static final Pattern DECLARATION = Pattern.compile("<[!/?]");

    /** "Get an attribute": a name, which may begin with an equals sign, and what may be its value. */
    private static final Pattern ATTRIBUTE = Pattern.compile(
            "[\\t\\n\\f\\r /]*+([^\\t\\n\\f\\r />][^\\t\\n\\f\\r />=]*+)"
                    + "(?:[\\t\\n\\f\\r ]*+=[\\t\\n\\f\\r ]*+(?:\"([^\"]*+)\"|'([^']*+)'|([^\"'\\t\\n\\f\\r >][^\\t\\n\\f\\r >]*+)?))?");

    private final String bytes;
    private final Matcher meta;
    private final Matcher tag;
    private final Matcher declaration;
    private final Matcher attribute;
    private int position;

    private Prescan(String bytes) {
        this.bytes = bytes;
        meta = META.matcher(bytes);
        tag = TAG.matcher(bytes);
        declaration = DECLARATION.matcher(bytes);
        attribute = ATTRIBUTE.matcher(bytes);
    }

    static Optional<Encoding> of(Body page) {
        var bytes = new String(page.start(BYTES), ISO_8859_1);
        return XmlDeclaration.inUtf16(bytes).or(() -> new Prescan(bytes).scan()).or(() -> XmlDeclaration.named(bytes));
    }

    /** Empty if the bytes end before an encoding is found. */
    private Optional<Encoding> scan() {
        while (goTo(bytes.indexOf('<', position))) {
            if (bytes.startsWith("<!--", position)) {
                // The dashes of the beginning may be those of the end.
                goTo(bytes.indexOf("-->", position + 2));
            } else if (stepOver(meta)) {
                var encoding = encodingOfMeta();
                if (encoding.isPresent()) {
                    return encoding;
                }
            } else if (stepOver(tag)) {
                skipAttributes();
            } else if (stepOver(declaration)) {
                goTo(bytes.indexOf('>', position));
            } else {
                position++;
            }
        }
        return Optional.empty();
    }

    private Optional<Encoding> encodingOfMeta() {
        var names = new HashSet<String>();
        var encoding = Optional.<Encoding>empty();
        var isNamed = false;
        var needsPragma = false;
        var hasPragma = false;
        while (stepOver(attribute)) {
            var name = attribute.group(1).toLowerCase(Locale.ROOT);
            if (!names.add(name)) {
                continue;
            }
            switch (name) {
                case "http-equiv" -> hasPragma = value().equalsIgnoreCase("content-type");
                case "content" -> {
                    var found = MetaEncoding.ofContent(value());
                    if (found.isPresent() && !isNamed) {
                        encoding = found;
                        isNamed = true;
                        needsPragma = true;
                    }
                }
                case "charset" -> {
                    encoding = Encoding.labelledWithin(value());
                    isNamed = true;
                    needsPragma = false;
                }
                default -> {}
            }
        }
        return isCut() || needsPragma && !hasPragma ? Optional.empty() : encoding;
    }

    private void skipAttributes() {
        var isFound = true;
        while (isFound) {
            isFound = stepOver(attribute);
        }
    }

    private String value() {
        for (var group = 2; group <= attribute.groupCount(); group++) {
            if (attribute.group(group) != null) {
                return attribute.group(group);
            }
        }
        return "";
    }

    /** Goes behind what comes next, if it is this. */
    private boolean stepOver(Matcher expected) {
        expected.region(position, bytes.length());
        var isFound = expected.lookingAt();
        if (expected.hitEnd() && (isFound || expected == attribute)) {
            position = bytes.length();
            return false;
        }
        if (isFound) {
            position = expected.end();
        }
        return isFound;
    }

    private boolean isCut() {
        return position == bytes.length();
    }

    /** @return false if there is no such place, so that the scan ends */
    private boolean goTo(int found) {
        position = found < 0 ? bytes.length() : found;
        return !isCut();
    }
}
