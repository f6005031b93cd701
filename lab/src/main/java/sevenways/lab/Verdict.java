package sevenways.lab;

/**
 * How the load of a page ended, and what is known of the page.
 *
 * @param status the HTTP status, or null if no well-formed head of an answer arrived whole; that of an interim answer does not count
 * @param title the title of a whole page, empty if it has none; null if no whole page arrived
 * @param detail why the outcome is not {@link Outcome#OK}, or why a title may have been missed, in a few words; null if
 *     there is nothing to say
 */
public record Verdict(Outcome outcome, Integer status, String title, String detail) {

    /** That of a page of which nothing arrived that is worth telling. */
    public static Verdict failed(Outcome outcome, String detail) {
        return new Verdict(outcome, null, null, detail);
    }
}
