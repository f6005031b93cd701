package sevenways.lab.http;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * What a parse of a page, by jsoup, shows of its title and its encoding. A page's title is the first in tree order, which
 * is known for certain at the end only: what stands in a table in the wrong place goes before it. But nothing goes before
 * a title in the head. So what lies behind its end need not be parsed.
 *
 * @param title empty if there is none, or if the page was cut within it: half of one would pass for another
 * @param encoding the one that the first {@code meta} element names that names any; empty if none does
 */
record TitleSearch(Optional<String> title, Optional<Encoding> encoding) {

    /** HTML Standard, section 13.2.5.11: only a tag of this name, wherever it stands, ends a title. */
    private static final Pattern END_TAG = Pattern.compile("</title[\\t\\n\\f\\r />]", Pattern.CASE_INSENSITIVE);

    /** What is in a template belongs to no page; what is in a noscript is text to a browser that runs scripts. */
    private static final Set<String> HIDING = Set.of("template", "noscript");

    /** XML knows no elements that hold text alone. */
    private static final Set<String> HIDING_IN_XML = Set.of("template");

    /** HTML Standard, section 13.2.6.4.22: in a template, a {@code meta} counts. */
    private static final Set<String> HIDING_ENCODINGS = Set.of("noscript");

    /** Stands where a page was cut: a noncharacter, because no text has any. */
    private static final String CUT = "\uFFFE";

    /** How long a text is, in characters, of which there may be many trees at once: junk makes 200 KiB of it. */
    private static final int SMALL = 2048;

    /**
     * Of a longer text there is one tree at a time, because junk makes 7 MiB of 64 KiB, and who loads a hundred pages may
     * have no more memory than 64 MiB. It is held for milliseconds, and never while anybody waits for a network.
     */
    private static final Lock LARGE = new ReentrantLock();

    static TitleSearch inHtml(String page, boolean isCut, boolean wantsEncoding) {
        var text = CharacterReferences.repaired(page);
        var end = firstEnd(text);
        if (end >= 0) {
            var head = parsed(text.substring(0, end), Parser.htmlParser(), tree -> inHead(tree, wantsEncoding));
            if (head.title.isPresent() && (head.encoding.isPresent() || !wantsEncoding)) {
                return head;
            }
        }
        return parsed(
                text + (isCut ? CUT : ""),
                Parser.htmlParser(),
                tree -> new TitleSearch(title(tree, HIDING), encoding(tree, wantsEncoding)));
    }

    static Optional<String> inXhtml(String page, boolean isCut) {
        var text = CharacterReferences.repaired(page) + (isCut ? CUT : "");
        return parsed(text, Parser.xmlParser(), tree -> title(tree, HIDING_IN_XML));
    }

    /** The place behind the first end of a title, or -1. To look for {@code </} first takes a third of the time. */
    private static int firstEnd(String text) {
        var tag = END_TAG.matcher(text);
        for (var at = text.indexOf("</"); at >= 0; at = text.indexOf("</", at + 1)) {
            if (tag.region(at, text.length()).lookingAt()) {
                return tag.end();
            }
        }
        return -1;
    }

    private static <T> T parsed(String text, Parser parser, Function<Document, T> reader) {
        if (text.length() <= SMALL) {
            return reader.apply(parser.parseInput(text, ""));
        }
        LARGE.lock();
        try {
            return reader.apply(parser.parseInput(text, ""));
        } finally {
            LARGE.unlock();
        }
    }

    private static TitleSearch inHead(Document tree, boolean wantsEncoding) {
        var title = tree.head().firstElementChild();
        while (title != null && !isHtml(title, "title")) {
            title = title.nextElementSibling();
        }
        return new TitleSearch(Optional.ofNullable(title).map(Element::wholeOwnText), encoding(tree, wantsEncoding));
    }

    private static Optional<String> title(Document tree, Set<String> hiding) {
        return elements(tree, "title", hiding)
                .findFirst()
                .map(Element::wholeOwnText)
                .filter(text -> !text.endsWith(CUT));
    }

    private static Optional<Encoding> encoding(Document tree, boolean isWanted) {
        return isWanted
                ? elements(tree, "meta", HIDING_ENCODINGS)
                        .flatMap(meta -> MetaEncoding.of(meta).stream())
                        .findFirst()
                : Optional.empty();
    }

    /** In tree order, without those in elements that hide them. */
    private static Stream<Element> elements(Document tree, String name, Set<String> hiding) {
        return tree.stream()
                .filter(element -> isHtml(element, name))
                .filter(element -> element.parents().stream().noneMatch(around -> hides(around, hiding)));
    }

    private static boolean hides(Element around, Set<String> hiding) {
        return hiding.stream().anyMatch(name -> isHtml(around, name));
    }

    /** Not that of a picture within the page. */
    private static boolean isHtml(Element element, String name) {
        return element.tag().localName().equals(name)
                && element.tag().namespace().equals(Parser.NamespaceHtml);
    }
}
