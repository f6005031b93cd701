package sevenways.book;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;
import tools.jackson.databind.json.JsonMapper;

/**
 * All that can be found, as a script: a page that was opened by a double click may load no data, but a script. Its texts are
 * whole, and the search looks for parts of words: so it works in languages that put no spaces between them.
 */
final class SearchIndex {

    private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3");

    /**
     * What stands below a heading.
     *
     * @param page the file and, but for the page's own heading, the anchor
     * @param title the page's
     */
    record Section(String page, String title, String heading, String text) {}

    private final List<Section> sections = new ArrayList<>();

    /** @param html the text of the page as it is rendered */
    void add(Chapter chapter, String html) {
        var body = Jsoup.parseBodyFragment(html).body();
        body.select(".copy, .claim, .number, .on-paper").remove();
        body.traverse(new Reading(chapter));
    }

    String script() {
        return "\"use strict\";\nconst bookSections = " + JsonMapper.shared().writeValueAsString(sections) + ";\n";
    }

    private final class Reading implements NodeVisitor {

        private final Chapter chapter;
        private final StringBuilder text = new StringBuilder();
        private String page;
        private String heading;

        Reading(Chapter chapter) {
            this.chapter = chapter;
            page = chapter.page();
            heading = "";
        }

        @Override
        public void head(Node node, int depth) {
            if (node instanceof Element element) {
                if (HEADINGS.contains(element.normalName())) {
                    end();
                    var isOfThePage = element.normalName().equals("h1");
                    heading = isOfThePage ? chapter.heading() : element.text();
                    page = chapter.page() + (isOfThePage ? "" : "#" + element.id());
                } else if (element.isBlock()) {
                    text.append(' ');
                }
            } else if (node instanceof TextNode words && !isOfAHeading(words)) {
                text.append(words.getWholeText());
            }
        }

        private static boolean isOfAHeading(Node node) {
            return node.parent() instanceof Element parent
                    && (HEADINGS.contains(parent.normalName()) || isOfAHeading(parent));
        }

        @Override
        public void tail(Node node, int depth) {
            if (depth == 0) {
                end();
            }
        }

        private void end() {
            if (!heading.isEmpty()) {
                sections.add(new Section(
                        page,
                        chapter.heading(),
                        heading,
                        text.toString().replaceAll("\\s+", " ").strip()));
            }
            text.setLength(0);
        }
    }
}
