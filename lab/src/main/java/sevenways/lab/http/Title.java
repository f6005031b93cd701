package sevenways.lab.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;

/**
 * The title that a browser shows for a page, by jsoup's parser: it is stopped as soon as the title is known, and
 * elements are dropped when they have been looked at, so that junk does not grow into a tree.
 */
public final class Title {

    /** HTML Standard, section 2.5: how the content of {@code http-equiv} names a charset. */
    private static final Pattern CHARSET =
            Pattern.compile("charset\\s*=\\s*(?:\"([^\"]*)\"|'([^']*)'|([^\\s;\"']+))", Pattern.CASE_INSENSITIVE);

    private static final Pattern XML_ENCODING =
            Pattern.compile("<\\?xml\\s[^>]*?encoding\\s*=\\s*[\"']([^\"'>]*)[\"']");

    /** What is collapsed to one space, and stripped at the ends. Any other space is a letter like the rest. */
    private static final Pattern WHITE_SPACE = Pattern.compile("[\\t\\n\\f\\r ]+");

    private static final Pattern ENDS = Pattern.compile("^ | \\z");

    /** Stands where a page was cut: a noncharacter, because no text has any. */
    private static final String CUT = "\uFFFE";

    /** Deeper elements are made siblings. Each tag costs a look at all open elements, and junk never closes any. */
    private static final int MAX_DEPTH = 64;

    private record Found(String title, Optional<Charset> charset) {}

    private Title() {}

    /**
     * Finds the title of a page that arrived in some other way than by a {@link PageLoad}.
     *
     * @param contentType the header's value; null if there was none
     * @return the title, empty if the page has none or is not HTML
     */
    public static String of(byte[] page, String contentType) {
        var body = new Body();
        body.add(ByteBuffer.wrap(page));
        return of(body, contentType == null ? ContentType.NONE : new ContentType(contentType));
    }

    static String of(Body page, ContentType type) {
        return type.isHtml() ? of(page, type.charset()) : "";
    }

    /**
     * Finds the title. The charset is that of the page's byte order mark, else the header's, else the page's own, else
     * UTF-8.
     *
     * @return the title, empty if the page has none
     */
    private static String of(Body page, Optional<Charset> header) {
        var known = Charsets.marked(page).or(() -> header);
        if (known.isPresent()) {
            return find(page, known.get(), true).title();
        }
        var guess = find(page, UTF_8, false);
        return guess.charset()
                .filter(charset -> !charset.equals(UTF_8))
                .map(charset -> find(page, charset, true).title())
                .orElse(guess.title());
    }

    private static Found find(Body page, Charset charset, boolean charsetIsKnown) {
        var text = page.text(charset) + (page.isCut() ? CUT : "");
        var title = Optional.<String>empty();
        var own = Optional.<Charset>empty();
        try (var parser = new StreamParser(Parser.htmlParser().setMaxDepth(MAX_DEPTH)).parse(text, "")) {
            var elements = parser.iterator();
            while ((title.isEmpty() || !charsetIsKnown && own.isEmpty()) && elements.hasNext()) {
                var element = elements.next();
                if (title.isEmpty() && isTitle(element)) {
                    title = Optional.of(textOf(element));
                } else if (own.isEmpty() && element.nameIs("meta")) {
                    own = charsetOf(element);
                }
                drop(element);
            }
        }
        return new Found(title.orElse(""), own.or(() -> charsetOfXml(text)));
    }

    /** Not that of a picture within the page, nor one that the page does not show. */
    private static boolean isTitle(Element element) {
        return element.nameIs("title") && element.tag().namespace().equals(Parser.NamespaceHtml) && isShown(element);
    }

    /** By hand: a selector would be read anew for each page, which takes longer than the rest of the search. */
    private static boolean isShown(Element element) {
        for (var around = element.parent(); around != null; around = around.parent()) {
            if (around.nameIs("template") || around.nameIs("noscript")) {
                return false;
            }
        }
        return true;
    }

    /** Empty if the page was cut within the title: half of a title would pass for another one. */
    private static String textOf(Element title) {
        var text = title.wholeText();
        return text.endsWith(CUT)
                ? ""
                : ENDS.matcher(WHITE_SPACE.matcher(text).replaceAll(" ")).replaceAll("");
    }

    private static Optional<Charset> charsetOf(Element meta) {
        if (meta.hasAttr("charset")) {
            return Charsets.labelledWithin(meta.attr("charset"));
        }
        if (!meta.attr("http-equiv").equalsIgnoreCase("content-type")) {
            return Optional.empty();
        }
        return CHARSET.matcher(meta.attr("content"))
                .results()
                .findFirst()
                .map(found -> found.group(1) != null
                        ? found.group(1)
                        : found.group(2) != null ? found.group(2) : found.group(3))
                .flatMap(Charsets::labelledWithin);
    }

    private static Optional<Charset> charsetOfXml(String text) {
        var encoding = XML_ENCODING.matcher(text);
        return encoding.lookingAt() ? Charsets.labelledWithin(encoding.group(1)) : Optional.empty();
    }

    /** With all that lies before it: what has no end tag, such as text, is never handed out. */
    private static void drop(Element element) {
        for (var before = element.previousSibling(); before != null; before = element.previousSibling()) {
            before.remove();
        }
        element.remove();
    }
}
