package sevenways.lab;

import java.net.URI;
import java.util.List;

/**
 * What became of one page.
 *
 * @param url the page's address
 * @param span from the beginning of the load to the moment in which the verdict was known; its work went into the request
 *     and into reading the answer
 * @param worker who waited for the page: a thread, a process, a tasklet, an event loop
 * @param arrival where redirects have led
 * @param hops those behind the first, in their order; empty if there are none, or nobody is left to tell
 */
public record PageResult(URI url, Verdict verdict, Span span, String worker, Arrival arrival, List<Redirected> hops) {

    /** That of a page that was not redirected. */
    public PageResult(URI url, Verdict verdict, Span span, String worker) {
        this(url, verdict, span, worker, Arrival.at(url), List.of());
    }

    /** How the load ended. */
    public Outcome outcome() {
        return verdict.outcome();
    }

    /** See {@link Verdict#status}. */
    public Integer status() {
        return verdict.status();
    }

    /** See {@link Verdict#title}. */
    public String title() {
        return verdict.title();
    }

    /** See {@link Verdict#detail}. */
    public String detail() {
        return verdict.detail();
    }
}
