package sevenways.lab.http;

import java.net.MalformedURLException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.function.LongSupplier;
import java.util.stream.Stream;
import sevenways.lab.Arrival;
import sevenways.lab.Outcome;
import sevenways.lab.PageResult;
import sevenways.lab.Redirected;
import sevenways.lab.Span;
import sevenways.lab.Verdict;

/**
 * The load of one page without its input and output: it never touches a socket. Whoever drives it, blocking or not, opens
 * a connection for its {@link #hop()} and moves the bytes of that, one hop after the other, until {@link #isDone()}. So
 * every lesson puts the same bytes on the wire and reaches the same verdict. Once there is a result, nothing changes it.
 *
 * <p>Not thread-safe: one driver at a time.
 */
public final class PageLoad {

    private final URI page;
    private final String worker;
    private final Duration timeout;
    private final Stopwatch stopwatch;

    /** Null if the page cannot be loaded; then the load is done. */
    private Trail trail;

    private Hop hop;

    private List<Redirected> hops = List.of();

    private PageResult result;

    /**
     * Begins the load: from here on its time is counted.
     *
     * @param timeout how long the load may take in all
     * @param worker who drives it, for the report
     */
    public PageLoad(URI page, Duration timeout, String worker) {
        this(page, timeout, worker, System::nanoTime);
    }

    /** By another clock than the system's. */
    PageLoad(URI page, Duration timeout, String worker, LongSupplier clock) {
        this.page = page;
        this.timeout = timeout;
        this.worker = worker;
        this.stopwatch = new Stopwatch(clock);
        try {
            trail = new Trail(page);
            hop = nextHop();
        } catch (MalformedURLException e) {
            conclude(Verdict.failed(Outcome.UNSUPPORTED, e.getMessage()));
        }
    }

    /** True as soon as the result is known, and nothing is left to send. */
    public boolean isDone() {
        return result != null && (trail == null || hop.isDone());
    }

    /** The connection that is to be driven now. Not to be asked of a load that is done. */
    public Hop hop() {
        return hop;
    }

    /** The {@link System#nanoTime} at which the driver must call {@link #expire()}. */
    public long deadline() {
        return stopwatch.start() + timeout.toNanos();
    }

    /**
     * The host has no address; or connecting, sending or receiving failed. Anything but an {@link java.io.IOException} is
     * a defect of this program or of a library, even an {@link Error}. It costs its page alone, and the result tells
     * where it lies.
     */
    public void fail(Throwable cause) {
        if (isDone()) {
            return;
        }
        if (cause instanceof SocketTimeoutException) {
            expire();
        } else {
            hop.fail(cause);
        }
    }

    /** The deadline has passed. */
    public void expire() {
        abandon(Outcome.TIMEOUT, "not complete after " + timeout.toMillis() + " ms");
    }

    /** The run is over before this page is. */
    public void interrupt() {
        abandon(Outcome.INTERRUPTED, "the run was interrupted");
    }

    /**
     * The verdict.
     *
     * @throws IllegalStateException if the load is not done
     */
    public PageResult result() {
        if (result == null) {
            throw new IllegalStateException("the load has no result yet");
        }
        return result;
    }

    private void abandon(Outcome outcome, String detail) {
        if (isDone()) {
            return;
        }
        if (result == null) {
            conclude(new Verdict(outcome, hop.status(), null, detail));
        }
        hop.abandon();
    }

    private Hop nextHop() {
        return new Hop(trail.address(), stopwatch, this::hopEnded);
    }

    private void goOn() {
        hop = nextHop();
        hops = append(hops, new Redirected(PageAddress.uri(trail.address().toString()), stopwatch.now()));
    }

    /** Not a list that can grow: ten thousand pages have one each, and most of them stay empty. */
    private static List<Redirected> append(List<Redirected> hops, Redirected next) {
        return Stream.concat(hops.stream(), Stream.of(next)).toList();
    }

    private void hopEnded(HopEnd end) {
        switch (end) {
            case HopEnd.Judged(var verdict) -> conclude(verdict);
            case HopEnd.Redirected(var status, var location) ->
                trail.follow(location)
                        .ifPresentOrElse(
                                refusal -> conclude(new Verdict(Outcome.REDIRECT, status, null, refusal)), this::goOn);
        }
    }

    private void conclude(Verdict verdict) {
        var span = new Span(stopwatch.start(), stopwatch.now(), stopwatch.worked(), stopwatch.milestones());
        var arrival = trail == null ? Arrival.at(page) : trail.arrival();
        result = new PageResult(page, verdict, span, worker, arrival, hops);
    }
}
