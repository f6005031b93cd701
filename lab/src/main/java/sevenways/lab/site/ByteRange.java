package sevenways.lab.site;

import java.util.regex.Pattern;

/**
 * The part of a resource that a client asks for (RFC 9110, section 14).
 *
 * @param first the first byte's place, from 0
 * @param last the last one's; it may lie behind the end
 */
record ByteRange(long first, long last) {

    private static final Pattern FORM = Pattern.compile("bytes=(\\d{1,15})-(\\d{1,15})?");

    /** Null if the header names no single part by its beginning: then a server may send the whole. */
    static ByteRange parse(String header) {
        var form = FORM.matcher(header);
        if (!form.matches()) {
            return null;
        }
        var first = Long.parseLong(form.group(1));
        var last = form.group(2) == null ? Integer.MAX_VALUE : Long.parseLong(form.group(2));
        return last < first ? null : new ByteRange(first, last);
    }
}
