package sevenways.book;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/**
 * All chapters as one page, to be printed. Links between them lead within it; what paper cannot unfold, open or play is
 * unfolded, or gone.
 */
final class WholeBook {

    static final String PAGE = "whole-book.html";

    private final Map<String, Chapter> chapters;
    private final StringBuilder text = new StringBuilder();

    /** @param chapters all, in their order */
    WholeBook(List<Chapter> chapters) {
        this.chapters = chapters.stream().collect(Collectors.toMap(Chapter::page, chapter -> chapter));
    }

    /** @param html the text of the page as it is rendered */
    void add(Chapter chapter, String html) {
        var body = body(html);
        for (var named : body.select("[id]")) {
            named.id(idOf(chapter.page()) + "--" + named.id());
        }
        body.select(".copy, iframe").remove();
        body.select("details").attr("open", "");
        for (var term : body.select(".term")) {
            var place = term.attr("data-place");
            term.tagName("a").clearAttributes().addClass("term").attr("href", place);
        }
        leadWithin(body, chapter.page());
        text.append(body.tagName("article").id(idOf(chapter.page())).outerHtml())
                .append('\n');
    }

    /** The contents, which lead within this page as well. */
    String front(String contents) {
        var body = body(contents);
        leadWithin(body, PAGE);
        return body.html();
    }

    String text() {
        return text.toString();
    }

    private static Element body(String html) {
        var document = Jsoup.parseBodyFragment(html);
        document.outputSettings().prettyPrint(false);
        return document.body();
    }

    /** Paper has no links: one to another chapter says which it is, unless its words do. */
    private void leadWithin(Element body, String page) {
        for (var link : body.select("a[href]")) {
            var parts = link.attr("href").split("#", 2);
            var target = parts[0].isEmpty() ? page : parts[0];
            if (chapters.containsKey(target)) {
                link.attr("href", "#" + idOf(target) + (parts.length == 1 ? "" : "--" + parts[1]));
                var number = chapters.get(target).title().number().replaceFirst(",.*", "");
                if (!target.equals(page) && link.hasText() && !link.text().contains(number)) {
                    link.attr("data-chapter", number);
                }
            }
        }
    }

    /** What stands above the pages of each chapter: its title. */
    String runningTitles() {
        return chapters.values().stream()
                .map(chapter -> "#%1$s { page: %1$s; }\n@page %1$s { @top-right { content: \"%2$s\"; } }\n"
                        .formatted(idOf(chapter.page()), inString(chapter.heading())))
                .sorted()
                .collect(Collectors.joining());
    }

    private static String inString(String title) {
        return title.replace("\\", "\\\\").replace("\"", "\\\"").replace("<", "\\3c ");
    }

    /** It begins with a letter, as a name in a style sheet must. */
    private static String idOf(String page) {
        return "chapter-" + page.replaceFirst("\\.html$", "");
    }
}
