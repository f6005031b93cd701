package sevenways.lab.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The charset that a browser reads a page with, by the <a href="https://encoding.spec.whatwg.org/">Encoding
 * Standard</a>: what a label means on the web, which is not always what it says, and what a byte order mark means.
 */
final class Charsets {

    /** The JDK's charsets by their labels on the web, which are neither all nor only those that the JDK knows. */
    private static final Map<String, String> NAMES = names();

    /** ASCII between ASCII white space: no other letter may pass for one of a label's by its small form. */
    private static final Pattern LABEL = Pattern.compile("[\\t\\n\\f\\r ]*([!-~]+)[\\t\\n\\f\\r ]*");

    private Charsets() {}

    /** The charset that a label stands for; empty if the standard has no such label. */
    static Optional<Charset> labelled(String label) {
        return Optional.of(LABEL.matcher(label))
                .filter(Matcher::matches)
                .map(found -> NAMES.get(found.group(1).toLowerCase(Locale.ROOT)))
                .map(Charset::forName);
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

    private static Map<String, String> names() {
        try (var table = Charsets.class.getResourceAsStream("labels.txt")) {
            var names = new HashMap<String, String>();
            new String(table.readAllBytes(), US_ASCII)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" "))
                    .forEach(words -> Arrays.stream(words).skip(1).forEach(label -> names.put(label, words[0])));
            return names;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
