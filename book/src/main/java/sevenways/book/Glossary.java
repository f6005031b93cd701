package sevenways.book;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.renderer.html.HtmlRenderer;
import sevenways.book.Chapter.Section;

/**
 * What the words of the field mean.
 *
 * @param meanings as HTML, each by the place in the glossary to which the word's link leads
 */
record Glossary(Map<String, String> meanings) {

    private static final String FILE = "docs/glossary.md";

    private static final HtmlRenderer PLAIN = HtmlRenderer.builder().build();

    /** The one that has a heading for each word; a book without it explains none. */
    static Glossary among(List<Chapter> chapters) {
        var meanings = new HashMap<String, String>();
        for (var chapter : chapters) {
            if (chapter.entry().file().equals(FILE)) {
                chapter.sections()
                        .forEach(section -> meanings.put(chapter.page() + "#" + section.anchor(), meaning(section)));
            }
        }
        return new Glossary(meanings);
    }

    private static String meaning(Section section) {
        return "<strong>" + Html.text(section.title()) + "</strong>" + below(section.heading());
    }

    private static String below(Heading heading) {
        return Stream.iterate(heading.getNext(), node -> node != null && !(node instanceof Heading), Node::getNext)
                .map(PLAIN::render)
                .collect(Collectors.joining());
    }

    boolean has(String place) {
        return meanings.containsKey(place);
    }

    /** One for each of these places: a button opens it, and so no script is needed. */
    String popovers(Collection<String> places, Labels labels) {
        if (places.isEmpty()) {
            return "";
        }
        return places.stream()
                .map(place -> popover(place, labels))
                .collect(Collectors.joining(
                        "\n",
                        "<div class=\"meanings\" data-title=\"" + Html.text(labels.of("words")) + "\">\n",
                        "\n</div>\n"));
    }

    private String popover(String place, Labels labels) {
        return "<div class=\"meaning\" id=\"%s\" popover>%s<a href=\"%s\">%s</a></div>"
                .formatted(idOf(place), meanings.get(place), Html.text(place), Html.text(labels.of("words.all")));
    }

    /** What the button of a word names. */
    static String idOf(String place) {
        return "meaning-" + Html.text(place.substring(place.indexOf('#') + 1));
    }
}
