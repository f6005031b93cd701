package sevenways.lab.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Set;
import org.eclipse.jetty.http.MimeTypes;
import org.jsoup.Jsoup;

/** The title that a browser shows. */
public final class Title {

    private static final Set<String> HTML = Set.of("text/html", "application/xhtml+xml");

    private Title() {}

    /**
     * Finds the title of a page.
     *
     * @param body the page, as it arrived
     * @param contentType the header's value; null if there is none
     * @return empty if the page has no title, or is not HTML
     */
    public static String of(byte[] body, String contentType) {
        if (contentType != null
                && !HTML.contains(MimeTypes.getContentTypeWithoutCharset(contentType)
                        .strip()
                        .toLowerCase(Locale.ROOT))) {
            return "";
        }
        try {
            return Jsoup.parse(new ByteArrayInputStream(body), charset(contentType), "")
                    .title();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The header's charset, or null to let the page's own bytes decide. */
    private static String charset(String contentType) {
        var named = contentType == null ? null : MimeTypes.getCharsetFromContentType(contentType);
        try {
            return named != null && Charset.isSupported(named) ? named : null;
        } catch (IllegalArgumentException e) {
            return null;
        }
    }
}
