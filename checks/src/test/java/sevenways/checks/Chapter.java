package sevenways.checks;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Code;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.parser.IncludeSourceSpans;
import org.commonmark.parser.Parser;
import sevenways.book.InfoString;

/** What can be checked in a chapter: its fenced blocks, and the links and the pictures in its prose. */
record Chapter(List<Fence> fences, List<Link> links, List<Picture> pictures) {

    /**
     * A fenced block.
     *
     * @param place the chapter and the line of the opening fence
     * @param language the first word after the fence
     * @param attributes the {@code name=value} that follow; a value with spaces stands in quotes of either kind
     * @param text the lines between the fences
     */
    record Fence(Place place, String language, Map<String, String> attributes, List<String> text) {}

    record Link(Place place, String target) {}

    /**
     * A picture.
     *
     * @param target the file, counted from the chapter's folder
     * @param alternative what is read to those who do not see it
     */
    record Picture(Place place, String target, String alternative) {}

    /** A line, counted from 1, of a file; as a string it is what editors and terminals make a link of. */
    record Place(String file, int line) {

        Place plus(int lines) {
            return new Place(file, line + lines);
        }

        @Override
        public String toString() {
            return file + ":" + line;
        }
    }

    private static final Parser MARKDOWN = Parser.builder()
            .includeSourceSpans(IncludeSourceSpans.BLOCKS_AND_INLINES)
            .build();

    static Chapter parse(String file, String content) {
        var chapter = new Chapter(new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        markdown(content).accept(new AbstractVisitor() {
            @Override
            public void visit(FencedCodeBlock block) {
                var place = place(file, block);
                if (block.getClosingFenceLength() == null) {
                    throw new AssertionError(place + ": this block is never closed");
                }
                var info = InfoString.parse(block.getInfo());
                chapter.fences.add(new Fence(
                        place,
                        info.language(),
                        info.attributes(),
                        block.getLiteral().lines().toList()));
            }

            @Override
            public void visit(org.commonmark.node.Link link) {
                chapter.links.add(new Link(place(file, link), link.getDestination()));
                visitChildren(link);
            }

            @Override
            public void visit(Image image) {
                chapter.pictures.add(new Picture(place(file, image), image.getDestination(), words(image)));
            }
        });
        return chapter;
    }

    private static String words(Node node) {
        var words = new StringBuilder();
        node.accept(new AbstractVisitor() {
            @Override
            public void visit(Text text) {
                words.append(text.getLiteral());
            }

            @Override
            public void visit(Code code) {
                words.append(code.getLiteral());
            }

            @Override
            public void visit(SoftLineBreak lineBreak) {
                words.append(' ');
            }
        });
        return words.toString();
    }

    static Node markdown(String content) {
        return MARKDOWN.parse(content);
    }

    static Place place(String file, Node node) {
        return new Place(file, node.getSourceSpans().getFirst().getLineIndex() + 1);
    }
}
