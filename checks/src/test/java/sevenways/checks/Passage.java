package sevenways.checks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import sevenways.book.MarkerText;
import sevenways.checks.Chapter.Place;

/**
 * A paragraph or a table as a reader sees it, without its code, and with the markers that a reader does not see.
 *
 * @param text a link to a page outside of the repository is followed by {@link #SOURCE}
 * @param lines for each character, the line of the chapter in which it stands
 * @param before a marker on the line before: it speaks of the whole passage; null if there is none
 */
record Passage(String file, String text, int[] lines, List<Marker> markers, Marker before) {

    static final char SOURCE = '\uE000';

    private static final Pattern END_OF_SENTENCE = Pattern.compile("[.?!:][)*\"]*\\s+|\\n(?=\\|)");

    /**
     * {@code <!-- claim: NAME, NAME -->}, {@code <!-- shown: ROW, ROW -->}, {@code <!-- given -->} or
     * {@code <!-- recorded: COMMAND -->}; or the line above a table that another test writes.
     *
     * @param at its place in the text; it holds what stands before it
     */
    record Marker(Place place, String kind, String names, int at) {

        static Marker of(Place place, String comment, int at) {
            if (comment.startsWith("<!-- Written by ")) {
                return new Marker(place, "written", "", at);
            }
            return MarkerText.of(comment)
                    .map(marker -> new Marker(place, marker.kind(), marker.names(), at))
                    .orElse(null);
        }

        List<String> list() {
            return Arrays.asList(names.split(",\\s+"));
        }
    }

    static List<Passage> of(String file, String content) {
        var passages = new ArrayList<Passage>();
        Chapter.markdown(content).accept(new AbstractVisitor() {
            @Override
            public void visit(Paragraph paragraph) {
                passages.add(new Reading(file).passage(paragraph));
            }

            @Override
            public void visit(HtmlBlock block) {
                var marker = Marker.of(Chapter.place(file, block), block.getLiteral(), 0);
                if (marker != null && interrupts(block)) {
                    throw new AssertionError(
                            marker.place() + ": a marker at the beginning of a line would end the paragraph");
                }
            }
        });
        return passages;
    }

    Place place(int at) {
        return new Place(file, lines[at]);
    }

    boolean isTable() {
        return text.startsWith("|");
    }

    /** The sentence, or the row of a table, around this place. */
    String sentence(int at) {
        var begin = 0;
        var ends = END_OF_SENTENCE.matcher(text);
        while (ends.find()) {
            if (ends.end() > at) {
                return text.substring(begin, ends.end());
            }
            begin = ends.end();
        }
        return text.substring(begin);
    }

    private static boolean interrupts(Node block) {
        var previous = block.getPrevious();
        return previous instanceof Paragraph
                && previous.getSourceSpans().getLast().getLineIndex() + 1
                        == block.getSourceSpans().getFirst().getLineIndex();
    }

    /** Writes down what a paragraph says. */
    private static final class Reading extends AbstractVisitor {

        private final String file;
        private final StringBuilder text = new StringBuilder();
        private final List<Integer> lines = new ArrayList<>();
        private final List<Marker> markers = new ArrayList<>();

        Reading(String file) {
            this.file = file;
        }

        Passage passage(Paragraph paragraph) {
            visitChildren(paragraph);
            return new Passage(
                    file,
                    text.toString(),
                    lines.stream().mapToInt(Integer::intValue).toArray(),
                    markers,
                    before(paragraph));
        }

        private Marker before(Paragraph paragraph) {
            return paragraph.getPrevious() instanceof HtmlBlock block
                    ? Marker.of(Chapter.place(file, block), block.getLiteral(), 0)
                    : null;
        }

        @Override
        public void visit(Text node) {
            append(node, node.getLiteral());
        }

        /** Code is checked elsewhere. */
        @Override
        public void visit(Code node) {
            append(node, "`".repeat(node.getLiteral().length()));
        }

        @Override
        public void visit(SoftLineBreak node) {
            lineBreak();
        }

        @Override
        public void visit(HardLineBreak node) {
            lineBreak();
        }

        @Override
        public void visit(Link node) {
            if (node.getFirstChild() instanceof Text text && text.getLiteral().matches("\\d{1,2}")) {
                append(text, "__"); // the number of a chapter, or of a part of it
            } else {
                visitChildren(node);
            }
            if (node.getDestination().matches("https?:.*")) {
                append(node, String.valueOf(SOURCE));
            }
        }

        @Override
        public void visit(HtmlInline node) {
            var marker = Marker.of(Chapter.place(file, node), node.getLiteral(), text.length());
            if (marker != null) {
                markers.add(marker);
            }
        }

        /** It belongs to the line that it ends. */
        private void lineBreak() {
            text.append("\n");
            lines.add(lines.isEmpty() ? 0 : lines.getLast());
        }

        private void append(Node node, String more) {
            var line = Chapter.place(file, node).line();
            text.append(more);
            more.chars().forEach(_ -> lines.add(line));
        }
    }
}
