package sevenways.lab.http;

import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The value of a Content-Type header.
 *
 * @param value empty if there is none
 */
record ContentType(String value) {

    static final ContentType NONE = new ContentType("");

    private static final Set<String> HTML = Set.of("", "text/html", "application/xhtml+xml");

    /** Like a browser, this one forgives a quote that is not closed (WHATWG MIME Sniffing Standard, section 4.4). */
    private static final Pattern PARAMETER = Pattern.compile(";\\s*([^;=\\s]+)=(?:\"([^\"]*)\"?|([^;]*))");

    /** A page without a type is taken for HTML, as a browser finds out by looking at it. */
    boolean isHtml() {
        return HTML.contains(value.split(";", 2)[0].strip().toLowerCase(Locale.ROOT));
    }

    /** Empty if none is named, or none that there is. */
    Optional<Charset> charset() {
        return PARAMETER
                .matcher(value)
                .results()
                .filter(parameter -> parameter.group(1).equalsIgnoreCase("charset"))
                .findFirst()
                .map(parameter -> parameter.group(2) == null ? parameter.group(3) : parameter.group(2))
                .flatMap(Charsets::labelled);
    }
}
