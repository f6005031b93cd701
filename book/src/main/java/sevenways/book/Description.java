package sevenways.book;

import java.text.BreakIterator;
import java.util.Locale;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;

/** What a page is about, for lists that show pages of many books: its first sentences. */
final class Description {

    /** Such lists show no more characters. */
    static final int MOST = 160;

    private Description() {}

    /** @return empty if the page has no words */
    static String of(Node document, Locale language) {
        return Nodes.in(document, Paragraph.class).stream()
                .filter(paragraph -> Nodes.in(paragraph, Image.class).isEmpty())
                .map(paragraph -> Nodes.words(paragraph).strip())
                .findFirst()
                .map(words -> words.length() <= MOST ? words : cut(words, language))
                .orElse("");
    }

    private static String cut(String words, Locale language) {
        var sentences = end(BreakIterator.getSentenceInstance(language), words, MOST);
        return sentences > 0
                ? words.substring(0, sentences).strip()
                : words.substring(0, end(BreakIterator.getWordInstance(language), words, MOST - 1))
                                .strip()
                        + "…";
    }

    private static int end(BreakIterator parts, String words, int most) {
        parts.setText(words);
        return parts.preceding(most + 1);
    }
}
