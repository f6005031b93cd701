package sevenways.book;

import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.node.Code;
import org.commonmark.node.Node;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/** Walks over parsed Markdown. */
final class Nodes {

    private Nodes() {}

    /** All nodes of a kind below this one, from above. A list, so that whoever goes through it may change the tree. */
    static <T extends Node> List<T> in(Node node, Class<T> kind) {
        return below(node).filter(kind::isInstance).map(kind::cast).toList();
    }

    private static Stream<Node> below(Node node) {
        return Stream.iterate(node.getFirstChild(), Objects::nonNull, Node::getNext)
                .flatMap(child -> Stream.concat(Stream.of(child), below(child)));
    }

    static void moveChildren(Node from, Node to) {
        while (from.getFirstChild() != null) {
            to.appendChild(from.getFirstChild());
        }
    }

    /** The words as a reader sees them. */
    static String words(Node node) {
        return below(node)
                .map(part -> switch (part) {
                    case Text text -> text.getLiteral();
                    case Code code -> code.getLiteral();
                    case SoftLineBreak _ -> " ";
                    default -> "";
                })
                .collect(Collectors.joining());
    }
}
