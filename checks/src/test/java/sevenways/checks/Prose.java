package sevenways.checks;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import sevenways.checks.Chapter.Place;

/**
 * The words of one paragraph, without its code: neither a heading nor a table, which a reader looks up rather than reads.
 *
 * @param text with one space for each line end
 * @param places for each character, the line in which it stands
 * @param links for each character, where the link leads that it is a part of; null if it is in none
 */
record Prose(StringBuilder text, List<Place> places, List<String> links) {

    static List<Prose> of(String file, String content) {
        var all = new ArrayList<Prose>();
        Chapter.markdown(content).accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {}

            @Override
            public void visit(Paragraph paragraph) {
                var prose = new Prose(new StringBuilder(), new ArrayList<>(), new ArrayList<>());
                paragraph.accept(new Collector(file, prose));
                if (!prose.text.toString().startsWith("|")) {
                    all.add(prose);
                }
            }
        });
        return all;
    }

    private static final class Collector extends AbstractVisitor {

        private final String file;
        private final Prose prose;
        private String link;

        Collector(String file, Prose prose) {
            this.file = file;
            this.prose = prose;
        }

        @Override
        public void visit(Text text) {
            add(text, text.getLiteral());
        }

        @Override
        public void visit(SoftLineBreak end) {
            add(end, " ");
        }

        @Override
        public void visit(Link node) {
            link = node.getDestination();
            visitChildren(node);
            link = null;
        }

        @Override
        public void visit(Image image) {}

        private void add(Node node, String words) {
            var spans = node.getSourceSpans();
            var last = prose.places.isEmpty() ? null : prose.places.getLast();
            var place =
                    spans.isEmpty() ? last : new Place(file, spans.getFirst().getLineIndex() + 1);
            prose.text.append(words);
            for (var i = 0; i < words.length(); i++) {
                prose.places.add(place);
                prose.links.add(link);
            }
        }
    }
}
