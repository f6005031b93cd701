package sevenways.lab.http;

import java.util.ArrayDeque;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * What a Location field names (RFC 9110, section 10.2.2): a reference, resolved by the rules of RFC 3986, section 5.2.
 * {@link java.net.URI#resolve} follows older ones, and fails on {@code ?query}, on an empty reference and on {@code ..}
 * that leads above the root.
 */
final class Location {

    /** RFC 3986, appendix B, with the scheme of section 3.1. */
    private static final Pattern REFERENCE =
            Pattern.compile("(?s)(?:([A-Za-z][\\w+.-]*):)?(?://([^/?#]*))?([^?#]*)(?:\\?([^#]*))?(?:#(.*))?");

    /** Of these, only the path cannot be null. */
    private record Parts(String scheme, String authority, String path, String query, String fragment) {

        static Parts of(String text) {
            var parts = REFERENCE.matcher(text);
            parts.matches(); // whatever the text is: each part may be missing
            return new Parts(parts.group(1), parts.group(2), parts.group(3), parts.group(4), parts.group(5));
        }

        @Override
        public String toString() {
            return (scheme == null ? "" : scheme + ":")
                    + (authority == null ? "" : "//" + authority)
                    + path
                    + (query == null ? "" : "?" + query)
                    + (fragment == null ? "" : "#" + fragment);
        }
    }

    private Location() {}

    /** @param base an address with a host and a path */
    static String resolve(String base, String reference) {
        var b = Parts.of(base);
        var r = Parts.of(reference);
        var path = withoutDots(r.path.startsWith("/") ? r.path : upToLastSlash(b.path) + r.path);
        Parts target;
        if (r.scheme != null) {
            target = new Parts(r.scheme, r.authority, withoutDots(r.path), r.query, r.fragment);
        } else if (r.authority != null) {
            target = new Parts(b.scheme, r.authority, withoutDots(r.path), r.query, r.fragment);
        } else if (r.path.isEmpty()) {
            target = new Parts(b.scheme, b.authority, b.path, r.query == null ? b.query : r.query, r.fragment);
        } else {
            target = new Parts(b.scheme, b.authority, path, r.query, r.fragment);
        }
        return target.toString();
    }

    /**
     * The bytes of a field, one a character, in ASCII: those that are not, and blanks, as they came.
     */
    static String escaped(String field) {
        var escaped = new StringBuilder(field.length());
        field.chars().forEach(octet -> {
            if (octet > ' ' && octet < 0x7F) {
                escaped.append((char) octet);
            } else {
                escaped.append('%').append(HexFormat.of().withUpperCase().toHexDigits((byte) octet));
            }
        });
        return escaped.toString();
    }

    private static String upToLastSlash(String path) {
        return path.substring(0, path.lastIndexOf('/') + 1);
    }

    /** RFC 3986, section 5.2.4. A path that does not begin with a slash has no host before it: nobody can load it. */
    private static String withoutDots(String path) {
        if (!path.startsWith("/")) {
            return path;
        }
        var kept = new ArrayDeque<String>();
        for (var segment : path.substring(1).split("/", -1)) {
            switch (segment) {
                case "." -> {}
                case ".." -> kept.pollLast();
                default -> kept.add(segment);
            }
        }
        if (path.endsWith("/.") || path.endsWith("/..")) {
            kept.add("");
        }
        return "/" + String.join("/", kept);
    }
}
