package sevenways.lab.http;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.charset.Charset;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;

/**
 * The charset that a browser reads a page with, by the <a href="https://encoding.spec.whatwg.org/">Encoding
 * Standard</a>: what a label means on the web, which is not always what it says, and what a byte order mark means.
 */
final class Charsets {

    /**
     * Section 4.2 of the standard, where it departs from the JDK. Pages say one charset and use the greater one that
     * began as its extension, because all browsers have read them so for ever.
     */
    private static final Map<String, String> ON_THE_WEB = Map.ofEntries(
            Map.entry("US-ASCII", "windows-1252"),
            Map.entry("ISO-8859-1", "windows-1252"),
            Map.entry("ISO-8859-9", "windows-1254"),
            Map.entry("x-iso-8859-11", "x-windows-874"),
            Map.entry("TIS-620", "x-windows-874"),
            Map.entry("GB2312", "GB18030"),
            Map.entry("GBK", "GB18030"),
            Map.entry("Big5", "Big5-HKSCS"),
            Map.entry("Shift_JIS", "windows-31j"),
            Map.entry("EUC-KR", "x-windows-949"),
            Map.entry("UTF-16", "UTF-16LE"));

    private Charsets() {}

    /** The charset that a label stands for; empty if there is none of this name. */
    static Optional<Charset> labelled(String label) {
        try {
            var name = Charset.forName(label.strip()).name();
            return Optional.of(Charset.forName(ON_THE_WEB.getOrDefault(name, name)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * The charset that a page's own label stands for. Who could read the label did not read UTF-16, so there it means
     * UTF-8 (HTML Standard, section 13.2.3.2).
     */
    static Optional<Charset> labelledWithin(String label) {
        return labelled(label).map(charset -> charset.equals(UTF_16LE) || charset.equals(UTF_16BE) ? UTF_8 : charset);
    }

    /** The charset of a byte order mark, which overrules all labels; empty if the page does not begin with one. */
    static Optional<Charset> marked(Body page) {
        var start = HexFormat.of().formatHex(page.start(3));
        if (start.equals("efbbbf")) {
            return Optional.of(UTF_8);
        }
        if (start.startsWith("feff")) {
            return Optional.of(UTF_16BE);
        }
        return start.startsWith("fffe") ? Optional.of(UTF_16LE) : Optional.empty();
    }
}
