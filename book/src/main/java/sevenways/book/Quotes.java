package sevenways.book;

import java.util.stream.Stream;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.node.Code;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Quotation marks and apostrophes as they are printed. In code they stay as they are typed. */
final class Quotes {

    private static final String BEFORE_AN_OPENING_ONE = " (—/";
    private static final char A_LETTER = 'x';

    /** What stands before the next sign, if only within the sentence. */
    private char before = ' ';

    private Quotes() {}

    static void curl(Node document) {
        Stream.of(Paragraph.class, Heading.class, TableCell.class)
                .flatMap(kind -> Nodes.in(document, kind).stream())
                .forEach(words -> new Quotes().curlIn(words));
    }

    private void curlIn(Node words) {
        for (var node : Nodes.in(words, Node.class)) {
            switch (node) {
                case Text text -> text.setLiteral(curled(text.getLiteral()));
                case Code _ -> before = A_LETTER;
                case SoftLineBreak _ -> before = ' ';
                default -> {}
            }
        }
    }

    private String curled(String text) {
        var curled = new StringBuilder();
        for (var sign : text.toCharArray()) {
            curled.append(
                    switch (sign) {
                        case '\'' -> '’';
                        case '"' -> BEFORE_AN_OPENING_ONE.indexOf(before) >= 0 ? '“' : '”';
                        default -> sign;
                    });
            before = sign;
        }
        return curled.toString();
    }
}
