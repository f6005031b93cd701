package sevenways.lab;

import java.net.URI;

/**
 * A hop of a page load that a redirect has led to.
 *
 * @param url its address, without a fragment
 * @param start when it began, as {@link System#nanoTime}
 */
public record Redirected(URI url, long start) {}
