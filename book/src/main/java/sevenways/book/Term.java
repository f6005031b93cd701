package sevenways.book;

import java.util.LinkedHashSet;
import java.util.Set;
import org.commonmark.node.CustomNode;
import org.commonmark.node.Link;
import org.commonmark.node.Node;

/** A word of the field where it first stands: a link to the glossary became a button that opens what the word means. */
final class Term extends CustomNode {

    private final String place;

    private Term(String place) {
        this.place = place;
    }

    /** Where the glossary explains it. */
    String place() {
        return place;
    }

    /** @return the places in the glossary to which the words of this page belong */
    static Set<String> mark(Node document, Glossary glossary) {
        var places = new LinkedHashSet<String>();
        for (var link : Nodes.in(document, Link.class)) {
            if (glossary.has(link.getDestination())) {
                var term = new Term(link.getDestination());
                Nodes.moveChildren(link, term);
                link.insertBefore(term);
                link.unlink();
                places.add(term.place());
            }
        }
        return places;
    }
}
