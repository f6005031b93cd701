package sevenways.lab.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/**
 * The title of a page by a plain parse of all of it: the long way that {@link Title} goes only where it must. Where both
 * are defined, they find the same.
 */
final class PlainParse {

    private PlainParse() {}

    /** Of a page that was cut, only a title in the head is sure to be the one of the whole page. */
    static void assertSameTitle(byte[] page, MimeType type) {
        var body = new Body();
        body.add(ByteBuffer.wrap(page));
        var found = Title.of(body, type);
        var plain = type.isXhtml() ? xhtmlTitle(body, page, type) : htmlTitle(body, page, type);
        var isDefined = body.isCut()
                ? found.reservation() == null
                        && plain.filter(title -> title.parent().nameIs("head")).isPresent()
                : type.isHtml() || type.isXhtml();
        if (isDefined) {
            assertThat(found.text())
                    .as("the title of the whole page, of the type %s, in a plain parse", type)
                    .isEqualTo(
                            plain.map(title -> collapsed(title.wholeOwnText())).orElse(""));
        }
    }

    private static Optional<Element> htmlTitle(Body body, byte[] page, MimeType type) {
        var guess = EncodingSniffer.ofHtml(body, type);
        var tree = html(page, guess.encoding());
        if (!guess.isCertain() && !guess.encoding().isUtf16()) {
            var better = tree.select("meta:not(noscript *)").stream()
                    .flatMap(meta -> MetaEncoding.of(meta).stream())
                    .findFirst();
            if (better.isPresent()) {
                tree = html(page, better.get());
            }
        }
        return firstTitle(tree, "template, noscript");
    }

    private static Document html(byte[] page, Encoding encoding) {
        return Jsoup.parse(CharacterReferences.repaired(encoding.decode(page, page.length)));
    }

    private static Optional<Element> xhtmlTitle(Body body, byte[] page, MimeType type) {
        var text = EncodingSniffer.ofXml(body, type).decode(page, page.length);
        var tree = Jsoup.parse(CharacterReferences.repaired(text), Parser.xmlParser());
        return firstTitle(tree, "template");
    }

    /** A picture may hold one: its own title may be HTML within. */
    private static Optional<Element> firstTitle(Document tree, String hiding) {
        return tree.stream()
                .filter(element -> element.tag().localName().equals("title"))
                .filter(element -> element.tag().namespace().equals(Parser.NamespaceHtml))
                .filter(element -> element.closest(hiding) == null)
                .findFirst();
    }

    /** Without the five blanks of HTML at the ends, and with one for several of them within. */
    private static String collapsed(String text) {
        var collapsed = new StringBuilder();
        for (var character : text.toCharArray()) {
            var isBlank = "\t\n\f\r ".indexOf(character) >= 0;
            if (!isBlank) {
                collapsed.append(character);
            } else if (!collapsed.isEmpty() && collapsed.charAt(collapsed.length() - 1) != ' ') {
                collapsed.append(' ');
            }
        }
        return collapsed.toString().replaceFirst(" $", "");
    }
}
