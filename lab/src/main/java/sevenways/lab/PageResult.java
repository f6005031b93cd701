package sevenways.lab;

import java.net.URI;
import java.time.Duration;

/**
 * What became of one page.
 *
 * @param url the page's address
 * @param outcome how its load ended
 * @param status the HTTP status, or null if no well-formed head of an answer arrived whole; that of an interim answer does not count
 * @param title the title of a whole page, empty if it has none; null if no whole page arrived
 * @param detail why the outcome is not {@link Outcome#OK}, in a few words; null if it is
 * @param start when the load began, as {@link System#nanoTime}
 * @param end when the result was known, as {@link System#nanoTime}
 * @param work how much of the time between went into the request and into reading the answer, the rest being waiting;
 *     null if nobody is left to tell
 * @param worker who waited for the page: a thread, a process, a tasklet, an event loop
 */
public record PageResult(
        URI url,
        Outcome outcome,
        Integer status,
        String title,
        String detail,
        long start,
        long end,
        Duration work,
        String worker) {

    /** A page of which nobody can tell how much of its time was work. */
    public PageResult(
            URI url,
            Outcome outcome,
            Integer status,
            String title,
            String detail,
            long start,
            long end,
            String worker) {
        this(url, outcome, status, title, detail, start, end, null, worker);
    }
}
