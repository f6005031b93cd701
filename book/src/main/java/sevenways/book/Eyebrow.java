package sevenways.book;

import org.commonmark.node.CustomNode;
import org.commonmark.node.Text;
import sevenways.book.Chapter.Title;

/** The number of a chapter, above its title. */
final class Eyebrow extends CustomNode {

    private final String number;

    private Eyebrow(String number) {
        this.number = number;
    }

    String number() {
        return number;
    }

    /** Takes the number out of the page's own heading, if it has one. */
    static void raise(Chapter chapter) {
        if (chapter.sections().getFirst().heading().getFirstChild() instanceof Text text) {
            var title = Title.of(text.getLiteral());
            if (!title.number().isEmpty()) {
                text.insertBefore(new Eyebrow(title.number()));
                text.setLiteral(title.words());
            }
        }
    }
}
