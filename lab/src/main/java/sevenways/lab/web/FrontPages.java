package sevenways.lab.web;

import java.net.MalformedURLException;
import java.net.URI;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import sevenways.lab.http.PageAddress;

/**
 * Pages of the web, which nobody has made for this course. They belong to others: of each, as few are loaded as will do.
 *
 * @param name how a report names them
 * @param addresses at least one
 */
public record FrontPages(String name, List<URI> addresses) {

    /** How often each is loaded, if the user does not say. */
    private static final int EACH = 2;

    /** Those that the programs of the article load, as they stand there: by http. */
    public static final FrontPages OF_THE_ARTICLE = new FrontPages(
            "web",
            Stream.of("www.baidu.com", "www.amazon.com", "www.ibm.com", "www.python.org", "www.microsoft.com")
                    .map(host -> URI.create("http://" + host + "/"))
                    .toList());

    /**
     * Those that a file lists.
     *
     * @throws IllegalArgumentException with one sentence for the user, if it does not
     */
    public static FrontPages listedIn(Path file) {
        return new FrontPages(file.toString(), HostsFile.read(file));
    }

    /** How many pages are loaded, if the user does not say. */
    public int fewest() {
        return EACH * addresses.size();
    }

    /** So many pages, in turn. */
    public List<URI> pages(int count) {
        return IntStream.range(0, count)
                .mapToObj(index -> addresses.get(index % addresses.size()))
                .toList();
    }

    /** What the user is told before so many pages are loaded. */
    public String announcement(int count) {
        var counts = new LinkedHashMap<String, Integer>();
        addresses.forEach(page -> counts.put(host(page), 0));
        pages(count).forEach(page -> counts.merge(host(page), 1, Integer::sum));
        return "Loads pages of the web from " + listed(counts) + ", never more than " + Rounds.AT_ONCE
                + " at once from one host: to look at a page as a person does, robots.txt need not be asked,"
                + " but more would not be polite";
    }

    private static String listed(Map<String, Integer> counts) {
        var hosts = counts.size() + (counts.size() == 1 ? " host" : " hosts");
        var different = Set.copyOf(counts.values());
        return different.size() == 1
                ? hosts + " (" + String.join(", ", counts.keySet()) + "), "
                        + different.iterator().next() + " of each"
                : hosts
                        + counts.entrySet().stream()
                                .map(host -> host.getValue() + " of " + host.getKey())
                                .collect(Collectors.joining(", ", " (", ")"));
    }

    /** As one writes it, if no lesson can load the page. */
    static String host(URI page) {
        try {
            return PageAddress.of(page).host();
        } catch (MalformedURLException e) {
            return page.toString();
        }
    }
}
