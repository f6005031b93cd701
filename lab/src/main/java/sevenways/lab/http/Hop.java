package sevenways.lab.http;

import java.io.IOException;
import java.net.ConnectException;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import sevenways.lab.Outcome;
import sevenways.lab.Verdict;

/**
 * One connection of a page load, without its input and output. Whoever drives it connects, tells so, sends what it wants
 * to send, hands over what arrives, and tells what befell the connection, until {@link #isDone()}. Then the driver closes
 * the connection.
 *
 * <p>Not thread-safe, as its load is not.
 */
public final class Hop {

    /** How far the connection has come: what a failure means depends on it. */
    private enum Phase {
        NOT_BEGUN,
        CONNECTING,
        CONNECTED
    }

    private final PageAddress address;
    private final Stopwatch stopwatch;
    private final Consumer<HopEnd> ended;
    private final Outbox outbox = new Outbox();
    private Phase phase = Phase.NOT_BEGUN;
    private IOException failedSend;
    private ResponseReader response;
    private boolean hasEnded;

    /** @param ended is told once what has become of it */
    Hop(PageAddress address, Stopwatch stopwatch, Consumer<HopEnd> ended) {
        this.address = address;
        this.stopwatch = stopwatch;
        this.ended = ended;
    }

    /** The host to connect to: a name, or an address literal without brackets. */
    public String host() {
        return address.host();
    }

    /** The port to connect to. */
    public int port() {
        return address.port();
    }

    /** True as soon as it is known what has become of it, and nothing is left to send. */
    public boolean isDone() {
        return hasEnded && outbox.isEmpty();
    }

    /** The system has begun to connect, and has not said no at once: from here on, the connection may stand. */
    public void connecting() {
        phase = Phase.CONNECTING;
    }

    /** The connection stands. */
    public void connected() {
        phase = Phase.CONNECTED;
        stopwatch.work(() -> outbox.add(request()));
    }

    /** May become true whenever the driver has told something. */
    public boolean wantsToSend() {
        return !outbox.isEmpty();
    }

    /** What to send. What is left in it afterwards is still to be sent. */
    public ByteBuffer outgoing() {
        return outbox.bytes();
    }

    /**
     * What it wanted to send could not be sent. That alone is no verdict, because a server may answer without reading
     * the request (RFC 9112, section 9.5): go on receiving, then the end of input decides.
     */
    public void sendFailed(IOException cause) {
        failedSend = cause;
        outbox.clear();
    }

    /** Takes what has arrived; afterwards {@code input} is used up, or it is known what has become of the hop. */
    public void receive(ByteBuffer input) {
        if (hasEnded || !input.hasRemaining()) {
            return;
        }
        if (response == null) {
            // Not earlier: ten thousand pages that still wait need no parser yet.
            response = new ResponseReader();
        }
        stopwatch.work(() -> response.read(input));
        settle();
    }

    /** The server has closed its side. */
    public void endOfInput() {
        if (hasEnded) {
            outbox.clear();
        } else if (failedSend != null) {
            end(Outcome.RESET, message(failedSend));
        } else if (response == null) {
            end(Outcome.EMPTY, "closed before an answer");
        } else {
            stopwatch.work(response::endOfInput);
            settle();
        }
    }

    /** See {@link PageLoad#fail}. */
    void fail(Throwable cause) {
        switch (cause) {
            case UnknownHostException _ -> end(Outcome.UNKNOWN_HOST, "the name " + host() + " has no address");
            case IOException failure when stood(failure) -> end(Outcome.RESET, message(failure));
            case IOException failure -> end(Outcome.CONNECT, whyNotConnected(failure));
            default -> end(Outcome.PROTOCOL, Defect.described(cause));
        }
    }

    /** Nobody waits for it any more. */
    void abandon() {
        outbox.clear();
        if (!hasEnded) {
            hasEnded = true;
            closeResponse();
        }
    }

    /** See {@link Verdict#status}. */
    Integer status() {
        return response == null ? null : response.status();
    }

    private ByteBuffer request() {
        var head = "GET " + address.target() + " HTTP/1.1\r\n"
                + "Host: " + address.authority() + "\r\n"
                + "User-Agent: seven-ways-to-wait\r\n"
                + "Accept: text/html\r\n"
                + "Accept-Encoding: identity\r\n"
                + "Connection: close\r\n\r\n";
        return ByteBuffer.wrap(head.getBytes(StandardCharsets.US_ASCII));
    }

    private void settle() {
        response.end().ifPresent(this::end);
    }

    private void end(Outcome outcome, String detail) {
        end(new HopEnd.Judged(new Verdict(outcome, status(), null, detail)));
    }

    /** What was to be sent, nobody needs any more. */
    private void end(HopEnd end) {
        outbox.clear();
        if (!hasEnded) {
            hasEnded = true;
            closeResponse();
            ended.accept(end);
        }
    }

    private void closeResponse() {
        if (response != null) {
            response.close();
            response = null;
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
