package sevenways.lab.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Iterator;
import java.util.List;
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

    private final PageAddress address;
    private final Stopwatch stopwatch;
    private final Consumer<HopEnd> ended;
    private final Outbox outbox = new Outbox();
    private Phase phase = Phase.NOT_BEGUN;

    /** Those not tried yet; null until they are known. */
    private Iterator<InetAddress> addresses;

    private boolean isTrying;
    private boolean isSending;
    private Layer layer;
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

    /** True until a connection is begun, and again when one failed and the host has another address. */
    public boolean wantsConnection() {
        return !hasEnded && phase == Phase.NOT_BEGUN;
    }

    /** True once the host's addresses are known. */
    public boolean isFound() {
        return addresses != null;
    }

    /** The addresses of the host, in the order in which they are to be tried. */
    public void found(List<InetAddress> addresses) {
        this.addresses = addresses.iterator();
    }

    /** Where to connect to. There is one more while it {@link #wantsConnection}. */
    public InetSocketAddress nextAddress() {
        isTrying = true;
        return new InetSocketAddress(addresses.next(), address.port());
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
        work(() -> {
            stopwatch.connected();
            layer = address.isSecure()
                    ? new Tls(TlsEngines.client(address), outbox, this::read)
                    : new Plain(outbox, this::read);
            layer.begin(Request.of(address));
        });
    }

    /** May become true whenever the driver has told something. */
    public boolean wantsToSend() {
        if (!outbox.isEmpty()) {
            return true;
        }
        if (isSending) {
            isSending = false;
            stopwatch.sent();
        }
        return false;
    }

    /** What to send. What is left in it afterwards is still to be sent. */
    public ByteBuffer outgoing() {
        isSending = true;
        return outbox.bytes();
    }

    /**
     * What it wanted to send could not be sent. That alone is no verdict, because a server may answer without reading
     * the request (RFC 9112, section 9.5): go on receiving, then the end of input decides.
     */
    public void sendFailed(IOException cause) {
        failedSend = cause;
        isSending = false;
        outbox.clear();
    }

    /** Takes what has arrived; afterwards {@code input} is used up, or it is known what has become of the hop. */
    public void receive(ByteBuffer input) {
        if (!hasEnded && input.hasRemaining()) {
            work(() -> {
                if (layer.receive(input)) {
                    endAnswer(true);
                }
            });
        }
    }

    /** The server has closed its side. */
    public void endOfInput() {
        if (hasEnded) {
            outbox.clear();
        } else if (failedSend != null) {
            end(phase.outcome(failedSend), phase.reason(failedSend));
        } else {
            work(() -> endAnswer(layer.endOfInput()));
        }
    }

    /** See {@link PageLoad#fail}. */
    void fail(Throwable cause) {
        outbox.clear();
        if (hasEnded) {
            return;
        }
        switch (cause) {
            case UnknownHostException _ -> end(Outcome.UNKNOWN_HOST, "the name " + host() + " has no address");
            case IOException failure
            when isAnotherLeft(failure) -> {
                phase = Phase.NOT_BEGUN;
                isTrying = false;
            }
            case IOException failure -> end(phase.outcome(failure), phase.reason(failure));
            default -> end(Outcome.PROTOCOL, Defect.described(cause));
        }
    }

    /** Nobody waits for it any more. */
    void abandon() {
        outbox.clear();
        hasEnded = true;
        closeResponse();
    }

    /** See {@link Verdict#status}. */
    Integer status() {
        return response == null ? null : response.status();
    }

    /** What has not stood, may stand at another address. But if no address was tried, it is not the address that failed. */
    private boolean isAnotherLeft(IOException failure) {
        return isTrying && addresses.hasNext() && phase.outcome(failure) == Outcome.CONNECT;
    }

    private void work(Stopwatch.Step<TlsException> step) {
        try {
            stopwatch.work(() -> {
                step.take();
                if (isAnswered()) {
                    sayFarewell();
                }
            });
        } catch (TlsException e) {
            end(Outcome.TLS, e.getMessage());
            return;
        }
        if (isAnswered()) {
            end(response.end().orElseThrow());
        }
    }

    /** @return true if the answer is not whole yet */
    private boolean read(ByteBuffer part) {
        stopwatch.answered();
        response().read(part);
        return !isAnswered();
    }

    private void endAnswer(boolean isMeant) {
        response().endOfInput(isMeant);
    }

    /** Not earlier: ten thousand pages that still wait need no parser yet. */
    private ResponseReader response() {
        if (response == null) {
            response = new ResponseReader();
        }
        return response;
    }

    private boolean isAnswered() {
        return response != null && response.end().isPresent();
    }

    /** What is not sent yet, nobody needs any more. But then there is no farewell: it would stand in the middle of it. */
    private void sayFarewell() {
        if (outbox.isEmpty() && failedSend == null) {
            layer.close();
        } else {
            outbox.clear();
        }
    }

    private void end(Outcome outcome, String detail) {
        end(new HopEnd.Judged(new Verdict(outcome, status(), null, detail)));
    }

    private void end(HopEnd end) {
        hasEnded = true;
        closeResponse();
        ended.accept(end);
    }

    private void closeResponse() {
        if (response != null) {
            response.close();
            response = null;
        }
    }
}
