package sevenways.book;

import org.jsoup.Jsoup;

/**
 * What a host sends for an address that leads nowhere. It is the same for addresses in all folders: its links say where the
 * book is.
 *
 * @param site the address of the book, with a slash at its end
 */
record LostPage(String site) {

    /** The hosts know it by this name. */
    static final String FILE = "404.html";

    String contents(String contents) {
        var body = Jsoup.parseBodyFragment(contents).body();
        body.select("a[href]").forEach(link -> link.attr("href", site + link.attr("href")));
        return body.html();
    }
}
