package sevenways.book;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import sevenways.lab.report.PolicySource;

/**
 * What stands around the text of each page. Styles and scripts are inside, and the page's policy allows exactly these, by
 * their hashes: a file that was opened by a double click has no origin that a policy could name. The one further script,
 * the index of the search, may be loaded because one of these loads it.
 */
final class Frame {

    private static final String STYLE = Resources.text("book.css") + Resources.text("paper.css");

    /** What a browser shows beside a page's title: how long each of the seven waits. */
    static final String ICON = "icon.svg";

    /** Before the page is drawn; and known to all modules. */
    private static final String FIRST = Resources.text("kept.js") + Resources.text("plain.js");

    private static final List<String> OF_OTHERS = texts("colours.js", "reach.js");
    private static final List<String> OF_CHAPTERS = texts(
            "colours.js",
            "reach.js",
            "contents.js",
            "copy.js",
            "search.js",
            "sought.js",
            "keys.js",
            "place.js",
            "section.js",
            "print.js");

    /** Parts of each page, which are templates themselves. */
    private static final List<String> OF_ALL = List.of("head", "colours");

    private final Labels labels;

    Frame(Labels labels) {
        this.labels = labels;
    }

    private static List<String> texts(String... names) {
        return List.of(names).stream().map(Resources::text).toList();
    }

    /** @param parts as HTML: title, description, heading, page, contents, text, previous, next, origin */
    String chapter(Map<String, String> parts) {
        return page("chapter.html", OF_CHAPTERS, STYLE, parts);
    }

    /** @param parts as HTML: title, content, origin, the ways back, and the way up to the book's folder */
    String source(Map<String, String> parts) {
        return page("source.html", OF_OTHERS, STYLE, parts);
    }

    /** @param parts as HTML: contents, and the way up, which is the address of the book */
    String lost(Map<String, String> parts) {
        return page("lost.html", OF_OTHERS, STYLE, parts);
    }

    /**
     * @param parts as HTML: contents, text
     * @param style what this page has besides the style of all
     */
    String whole(Map<String, String> parts, String style) {
        return page("whole.html", OF_OTHERS, STYLE + style, parts);
    }

    private String page(String template, List<String> modules, String style, Map<String, String> parts) {
        var all = new HashMap<>(parts);
        all.putIfAbsent("up", "");
        all.put("language", labels.language().toLanguageTag());
        all.put("policy", policy(modules, style));
        all.put("style", "<style>" + style + "</style>");
        all.put("first", "<script>" + FIRST + "</script>");
        all.put("scripts", elements(modules));
        for (var shared : OF_ALL) {
            all.put(shared, Html.fill(Resources.text(shared + ".html"), labels, all));
        }
        return Html.fill(Resources.text(template), labels, all);
    }

    private static String policy(List<String> modules, String style) {
        var hashes = modules.stream().map(PolicySource::hashOf).collect(Collectors.joining(" "));
        return "default-src 'none'; script-src 'strict-dynamic' " + PolicySource.hashOf(FIRST) + " " + hashes
                + "; style-src "
                + PolicySource.hashOf(style)
                + "; img-src 'self' file:; frame-src 'self' file:; base-uri 'none'; form-action 'none'";
    }

    /** Modules, so that none knows another's names. */
    private static String elements(List<String> modules) {
        return modules.stream()
                .map(module -> "<script type=\"module\">" + module + "</script>")
                .collect(Collectors.joining("\n"));
    }
}
