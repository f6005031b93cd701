package sevenways.testkit.wire;

import static sevenways.testkit.wire.Script.answer;
import static sevenways.testkit.wire.Script.request;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import sevenways.lab.certificate.Identity;

/** A host as the web has them today: by http it only tells where to go, and its page is an https one. */
public final class RedirectingHost implements Endpoint {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    /** A client that may ask for more at once does so in that time, mostly; one that may not never does. */
    private static final int HOLD_MILLIS = 200;

    private final AtomicInteger inFlight = new AtomicInteger();
    private final AtomicInteger mostInFlight = new AtomicInteger();
    private final ScriptedServer secure;
    private final ScriptedServer plain;

    /**
     * @param name one that {@link ScriptedNames} knows
     * @param identity how it proves its name
     */
    public RedirectingHost(String name, Identity identity, String title) throws IOException {
        var body = "<title>" + title + "</title>";
        secure = ScriptedServer.speakingTls(
                        identity,
                        request()
                                .then(_ -> count())
                                .send("HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body),
                        PATIENCE)
                .named(name);
        plain = ScriptedServer.playing(
                        answer("HTTP/1.1 301 Moved\r\nLocation: " + secure.page() + "\r\nContent-Length: 0\r\n\r\n"))
                .named(name);
    }

    @Override
    public URI page() {
        return plain.page();
    }

    /** Where its page leads to. */
    public URI finalPage() {
        return secure.page();
    }

    /** How many requests for the https page it had in flight at once, at most. */
    public int mostInFlight() {
        return mostInFlight.get();
    }

    @Override
    public void awaitAllClosed() throws InterruptedException {
        plain.awaitAllClosed();
        secure.awaitAllClosed();
    }

    @Override
    public void close() throws IOException {
        plain.close();
        secure.close();
    }

    private void count() throws InterruptedException {
        mostInFlight.accumulateAndGet(inFlight.incrementAndGet(), Math::max);
        TimeUnit.MILLISECONDS.sleep(HOLD_MILLIS);
        inFlight.decrementAndGet();
    }
}
