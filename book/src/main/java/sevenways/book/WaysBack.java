package sevenways.book;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;

/** Which places of the book lead to the page of a source: so whoever reads the source finds what explains it. */
final class WaysBack {

    /** Addresses by their titles, by the pages of the sources. */
    private final Map<String, Map<String, String>> places = new HashMap<>();

    /**
     * Adds the first place in the chapter that leads to a source, for each of them.
     *
     * @param html the text of the page as it is rendered
     */
    void addFrom(Chapter chapter, String html) {
        var place = chapter.page();
        var sources = "a[href^=" + SourcePages.FOLDER + "]";
        for (var element : Jsoup.parseBodyFragment(html).select("h2, h3, h4, h5, h6, " + sources)) {
            if (element.is(sources)) {
                add(element.attr("href"), chapter.heading(), place);
            } else {
                place = chapter.page() + "#" + element.id();
            }
        }
    }

    /**
     * Adds a place, unless there is one with this title.
     *
     * @param source its page, or a line of it
     * @param address counted from the book's folder
     */
    void add(String source, String title, String address) {
        places.computeIfAbsent(source.replaceFirst("#.*", ""), _ -> new LinkedHashMap<>())
                .putIfAbsent(title, address);
    }

    /** @param up the way from the source's page to the book's folder */
    String links(String source, String up) {
        return places.getOrDefault(source, Map.of()).entrySet().stream()
                .map(place ->
                        "<a href=\"%s\">%s</a>".formatted(Html.text(up + place.getValue()), Html.text(place.getKey())))
                .collect(Collectors.joining(" · "));
    }
}
