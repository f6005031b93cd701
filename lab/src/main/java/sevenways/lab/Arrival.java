package sevenways.lab;

import java.net.URI;

/**
 * Where a page load got to.
 *
 * @param finalUrl the address that the verdict is about: the page's own, or the one that the last redirect led to
 * @param redirects how often it was redirected
 */
public record Arrival(URI finalUrl, int redirects) {

    /** That of a page that was not redirected. */
    public static Arrival at(URI page) {
        return new Arrival(page, 0);
    }
}
