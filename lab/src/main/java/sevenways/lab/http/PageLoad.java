package sevenways.lab.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.MalformedURLException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.LongSupplier;
import sevenways.lab.Outcome;
import sevenways.lab.PageResult;
import sevenways.lab.Span;
import sevenways.lab.Verdict;

/**
 * The load of one page without its input and output: it is handed bytes and hands out bytes, and never touches a
 * socket. Whoever drives it, blocking or not, sends {@link #request()}, hands over what arrives, and tells what befell
 * the connection, until {@link #isDone()}. So every lesson puts the same bytes on the wire and reaches the same
 * verdict. Once it is done, nothing changes the result.
 *
 * <p>Not thread-safe: one driver at a time.
 */
public final class PageLoad {

    /** How far the connection has come: what a failure means depends on it. */
    private enum Phase {
        NOT_BEGUN,
        CONNECTING,
        CONNECTED
    }

    private final URI page;

    /** Null if the page cannot be loaded; then the load is done. */
    private final PageAddress address;

    private final String worker;
    private final Duration timeout;
    private final LongSupplier clock;
    private final long start;
    private long workNanos;
    private Phase phase = Phase.NOT_BEGUN;
    private IOException failedSend;
    private ResponseReader response;
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
        this.clock = clock;
        this.start = clock.getAsLong();
        address = addressOf(page);
    }

    /** True as soon as the result is known; the driver then closes the connection, if it has one. */
    public boolean isDone() {
        return result != null;
    }

    /** The host to connect to: a name, or an address literal without brackets. Not to be asked of a load that is done. */
    public String host() {
        return address.host();
    }

    /** The port to connect to. Not to be asked of a load that is done. */
    public int port() {
        return address.port();
    }

    /** The {@link System#nanoTime} at which the driver must call {@link #expire()}. */
    public long deadline() {
        return start + timeout.toNanos();
    }

    /** The system has begun to connect, and has not said no at once: from here on, the connection may stand. */
    public void connecting() {
        phase = Phase.CONNECTING;
    }

    /** What to send. Asking for it says that the connection stands. */
    public ByteBuffer request() {
        var began = clock.getAsLong();
        phase = Phase.CONNECTED;
        var head = "GET " + address.target() + " HTTP/1.1\r\n"
                + "Host: " + address.authority() + "\r\n"
                + "User-Agent: seven-ways-to-wait\r\n"
                + "Accept: text/html\r\n"
                + "Accept-Encoding: identity\r\n"
                + "Connection: close\r\n\r\n";
        var request = ByteBuffer.wrap(head.getBytes(StandardCharsets.US_ASCII));
        workNanos += clock.getAsLong() - began;
        return request;
    }

    /** Takes what has arrived; afterwards {@code input} is used up, or the load is done. */
    public void receive(ByteBuffer input) {
        if (isDone() || !input.hasRemaining()) {
            return;
        }
        var began = clock.getAsLong();
        if (response == null) {
            // Not earlier: ten thousand pages that still wait need no parser yet.
            response = new ResponseReader();
        }
        response.read(input);
        settle(began);
    }

    /** The server has closed its side. */
    public void endOfInput() {
        if (isDone()) {
            return;
        }
        if (failedSend != null) {
            finish(Outcome.RESET, message(failedSend));
        } else if (response == null) {
            finish(Outcome.EMPTY, "closed before an answer");
        } else {
            var began = clock.getAsLong();
            response.endOfInput();
            settle(began);
        }
    }

    /**
     * The request could not be sent. That alone is no verdict, because a server may answer without reading the request
     * (RFC 9112, section 9.5): go on receiving, then the end of input decides.
     */
    public void sendFailed(IOException cause) {
        failedSend = cause;
    }

    /**
     * The host has no address; or connecting, sending or receiving failed. Anything but an {@link IOException} is a
     * defect of this program or of a library, even an {@link Error}. It costs its page alone, and the result tells where
     * it lies.
     */
    public void fail(Throwable cause) {
        if (isDone()) {
            return;
        }
        switch (cause) {
            case SocketTimeoutException _ -> expire();
            case UnknownHostException _ -> finish(Outcome.UNKNOWN_HOST, "the name " + host() + " has no address");
            case IOException failure when stood(failure) -> finish(Outcome.RESET, message(failure));
            case IOException failure -> finish(Outcome.CONNECT, whyNotConnected(failure));
            default -> finish(Outcome.PROTOCOL, Defect.described(cause));
        }
    }

    /** The deadline has passed. */
    public void expire() {
        finish(Outcome.TIMEOUT, "not complete after " + timeout.toMillis() + " ms");
    }

    /** The run is over before this page is. */
    public void interrupt() {
        finish(Outcome.INTERRUPTED, "the run was interrupted");
    }

    /**
     * The verdict.
     *
     * @throws IllegalStateException if the load is not done
     */
    public PageResult result() {
        if (!isDone()) {
            throw new IllegalStateException("the load has no result yet");
        }
        return result;
    }

    private void settle(long began) {
        var now = clock.getAsLong();
        workNanos += now - began;
        response.verdict().ifPresent(verdict -> conclude(verdict, now));
    }

    private void finish(Outcome outcome, String detail) {
        if (!isDone()) {
            var status = response == null ? null : response.status();
            conclude(new Verdict(outcome, status, null, detail), clock.getAsLong());
        }
    }

    private void conclude(Verdict verdict, long end) {
        result = new PageResult(page, verdict, new Span(start, end, Duration.ofNanos(workNanos)), worker);
        if (response != null) {
            response.close();
            response = null;
        }
    }

    /** Null, and the load is done, if nobody can load the page. */
    private PageAddress addressOf(URI page) {
        try {
            return PageAddress.of(page);
        } catch (MalformedURLException e) {
            finish(Outcome.UNSUPPORTED, e.getMessage());
            return null;
        }
    }

    /**
     * A server that resets a connection in the moment in which it accepts may do so before the driver learns that the
     * connection stood. Then connecting fails, but not with one of the types that the JDK has for what keeps a
     * connection from standing: refused, no route, no port left.
     */
    private boolean stood(Exception cause) {
        return switch (phase) {
            case NOT_BEGUN -> false;
            case CONNECTING -> cause.getClass() == SocketException.class;
            case CONNECTED -> true;
        };
    }

    /** Where the system did not even give a socket, the reason is this process and not the server. */
    private String whyNotConnected(IOException cause) {
        return phase == Phase.NOT_BEGUN && !(cause instanceof ConnectException)
                ? Descriptors.noneLeft(cause).orElseGet(() -> message(cause))
                : message(cause);
    }

    private static String message(Exception cause) {
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }
}
