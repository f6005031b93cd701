package sevenways.lab.http;

import sevenways.lab.Verdict;

/** What one hop came to. */
sealed interface HopEnd {

    /** That of the page. */
    record Judged(Verdict verdict) implements HopEnd {}

    /**
     * The way to the next hop.
     *
     * @param location as it was sent, a byte a character
     */
    record Redirected(int status, String location) implements HopEnd {}
}
