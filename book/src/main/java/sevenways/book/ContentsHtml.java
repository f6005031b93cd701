package sevenways.book;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import sevenways.book.Contents.Entry;
import sevenways.book.Contents.Part;

/**
 * The contents as each page shows them, with the sections of that page.
 *
 * @param chapters by their files
 */
record ContentsHtml(Contents contents, Map<String, Chapter> chapters, Labels labels) {

    /** @param open the chapter whose sections are listed as well; null for none */
    String around(Chapter open) {
        return contents.parts().stream().map(part -> part(part, open)).collect(Collectors.joining("\n"));
    }

    private String part(Part part, Chapter open) {
        return part.entries().stream()
                .map(entry -> entry(entry, open))
                .collect(Collectors.joining(
                        "\n", "<p>" + Html.text(labels.of("part." + part.name())) + "</p>\n<ol>\n", "\n</ol>"));
    }

    private String entry(Entry entry, Chapter open) {
        var chapter = chapters.get(entry.file());
        var title = chapter.title();
        var isOpen = chapter == open;
        var number = entry.further() || title.number().isEmpty()
                ? ""
                : "<span class=\"number\">" + Html.text(title.number()) + "</span> ";
        return "<li%s><a href=\"%s\"%s>%s%s</a>%s</li>"
                .formatted(
                        entry.further() ? " class=\"further\"" : "",
                        entry.page(),
                        isOpen ? " aria-current=\"page\"" : "",
                        number,
                        Html.text(title.words()),
                        isOpen ? sections(chapter) : "");
    }

    private static String sections(Chapter chapter) {
        var sections = chapter.mainSections();
        return sections.isEmpty()
                ? ""
                : sections.stream()
                        .map(section ->
                                "<li><a href=\"#" + section.anchor() + "\">" + Html.text(section.title()) + "</a></li>")
                        .collect(Collectors.joining("\n", "\n<ol>\n", "\n</ol>\n"));
    }

    /** A link to the page that is so many further on, or back; empty beyond the first and the last. */
    String neighbour(Chapter open, int step, String label) {
        var order = contents.entries().map(Entry::file).toList();
        var place = order.indexOf(open.entry().file()) + step;
        return place < 0 || place >= order.size() ? "" : neighbour(chapters.get(order.get(place)), label);
    }

    private String neighbour(Chapter chapter, String label) {
        return "<a rel=\"%s\" href=\"%s\"><small>%s</small> %s</a>"
                .formatted(
                        label.equals("previous") ? "prev" : "next",
                        chapter.page(),
                        Html.text(labels.of(label)),
                        Html.text(chapter.heading()));
    }

    List<Chapter> inOrder() {
        return contents.entries().map(entry -> chapters.get(entry.file())).toList();
    }
}
