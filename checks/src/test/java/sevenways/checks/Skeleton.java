package sevenways.checks;

import java.util.List;
import java.util.stream.Stream;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import sevenways.checks.Chapter.Place;

/** The parts that the chapter of every lesson has, in this order. Others may stand between. */
final class Skeleton {

    private static final String END = "the end of the chapter";

    /** How their lines begin. */
    private static final List<String> PARTS = List.of(
            "**Question.**",
            "**The model.**",
            "## Predict",
            "## Run",
            "## What you see",
            "## Why",
            "## What it costs",
            "## How failure looks",
            "## What the next",
            "## Exercises",
            "## In the workbook",
            END);

    private record Part(Place place, String name) {}

    private Skeleton() {}

    /** @throws AssertionError with chapter and line: the first place where another part should stand */
    static void holds(String file, String content) {
        var found = parts(file, content);
        for (var i = 0; i < found.size(); i++) {
            var part = found.get(i);
            if (!part.name.equals(PARTS.get(i))) {
                throw new AssertionError(
                        "%s: here is %s, and should be %s".formatted(part.place, part.name, PARTS.get(i)));
            }
        }
    }

    /** Not those of their own parts, and nothing of a block of code. */
    private static List<Part> parts(String file, String content) {
        var lines = content.lines().toList();
        var parts = Stream.iterate(Chapter.markdown(content).getFirstChild(), node -> node != null, Node::getNext)
                .filter(node -> node instanceof Heading || node instanceof Paragraph)
                .map(node -> Chapter.place(file, node))
                .flatMap(place -> PARTS.stream()
                        .filter(lines.get(place.line() - 1)::startsWith)
                        .map(name -> new Part(place, name)));
        return Stream.concat(parts, Stream.of(new Part(new Place(file, lines.size()), END)))
                .toList();
    }
}
