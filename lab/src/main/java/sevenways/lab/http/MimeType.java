package sevenways.lab.http;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * What a body is, by its {@code Content-Type} headers, read as browsers read them. Jetty's reader of parameters is none
 * for this: it throws where a quote is not closed, and knows nothing of several types.
 *
 * @param essence type and subtype in small letters; empty if no header names them
 * @param charset the label of a charset; null if none is given
 */
record MimeType(String essence, String charset) {

    static final MimeType UNKNOWN = new MimeType("", null);

    /** MIME Sniffing Standard, section 7: types that say nothing. */
    private static final Set<String> SAY_NOTHING = Set.of("", "unknown/unknown", "application/unknown");

    private static final String WHITE_SPACE = "\n\r\t ";
    private static final Pattern TOKEN = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern QUOTABLE = Pattern.compile("[\\t -~\\x80-\\xff]*");

    /**
     * The Fetch Standard's "extract a MIME type": the last type counts, and a charset that it does not name is the one
     * of the same type before it.
     *
     * @param values the values of all {@code Content-Type} headers in their order
     */
    static MimeType extract(List<String> values) {
        var type = UNKNOWN;
        String charset = null;
        for (var value : split(String.join(", ", values))) {
            var next = parse(value);
            if (next.essence.isEmpty() || next.essence.equals("*/*")) {
                continue;
            }
            if (!next.essence.equals(type.essence)) {
                charset = next.charset;
            }
            type = next.charset == null ? new MimeType(next.essence, charset) : next;
        }
        return type;
    }

    /** A page of no known type is taken for HTML, as a browser finds out by looking at it. */
    boolean isHtml() {
        return essence.equals("text/html") || SAY_NOTHING.contains(essence);
    }

    boolean isXhtml() {
        return essence.equals("application/xhtml+xml");
    }

    /** Empty if none is named, or none that there is. */
    Optional<Encoding> encoding() {
        return Optional.ofNullable(charset).flatMap(Encoding::labelled);
    }

    /** Fetch Standard, "get, decode, and split": at the commas that no quotes are around. */
    private static List<String> split(String header) {
        var values = new ArrayList<String>();
        var cursor = new Cursor(header);
        var start = 0;
        while (true) {
            cursor.until("\",");
            if (cursor.isAt('"')) {
                quoted(cursor);
            } else {
                values.add(cursor.since(start));
                if (cursor.isAtEnd()) {
                    return values;
                }
                cursor.next();
                start = cursor.position();
            }
        }
    }

    /** MIME Sniffing Standard, section 4.4: "parse a MIME type". */
    private static MimeType parse(String value) {
        var cursor = new Cursor(withoutBlanksAtTheEnd(value));
        cursor.skip(WHITE_SPACE);
        var type = cursor.until("/");
        if (cursor.isAtEnd()) {
            return UNKNOWN;
        }
        cursor.next();
        var subtype = withoutBlanksAtTheEnd(cursor.until(";"));
        if (!TOKEN.matcher(type).matches() || !TOKEN.matcher(subtype).matches()) {
            return UNKNOWN;
        }
        var essence = (type + "/" + subtype).toLowerCase(Locale.ROOT);
        return new MimeType(essence, charset(cursor));
    }

    /** The first parameter of this name that has a value, or null. */
    private static String charset(Cursor cursor) {
        while (!cursor.isAtEnd()) {
            cursor.next();
            cursor.skip(WHITE_SPACE);
            var name = cursor.until(";=");
            if (cursor.isAt('=')) {
                cursor.next();
                var isQuoted = cursor.isAt('"');
                var value = isQuoted ? quoted(cursor) : withoutBlanksAtTheEnd(cursor.until(";"));
                cursor.until(";");
                if (name.equalsIgnoreCase("charset")
                        && (isQuoted || !value.isEmpty())
                        && QUOTABLE.matcher(value).matches()) {
                    return value;
                }
            }
        }
        return null;
    }

    /** Fetch Standard, "collect an HTTP quoted string": its value. A quote that is not closed reaches to the end. */
    private static String quoted(Cursor cursor) {
        var value = new StringBuilder();
        cursor.next();
        while (true) {
            value.append(cursor.until("\"\\"));
            if (cursor.isAtEnd() || cursor.next() == '"') {
                return value.toString();
            }
            value.append(cursor.isAtEnd() ? '\\' : cursor.next());
        }
    }

    private static String withoutBlanksAtTheEnd(String text) {
        var end = text.length();
        while (end > 0 && WHITE_SPACE.indexOf(text.charAt(end - 1)) >= 0) {
            end--;
        }
        return text.substring(0, end);
    }
}
