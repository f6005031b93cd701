package sevenways.lab.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import sevenways.lab.Outcome;
import sevenways.lab.PageResult;
import sevenways.lab.Verdict;

/**
 * How an answer over TLS reaches a page load.
 *
 * @param partSize how many bytes arrive at once, at most
 * @param sendsFirst whether the driver sends before it receives, where it could do both
 */
record TlsDelivery(int partSize, boolean sendsFirst) {

    static PageResult whole(TlsCase tlsCase) {
        return new TlsDelivery(Integer.MAX_VALUE, true).resultOf(tlsCase);
    }

    PageResult resultOf(TlsCase tlsCase) {
        var load = new PageLoad(URI.create("https://localhost/tea"), Duration.ofSeconds(5), "test");
        while (!load.isDone()) {
            drive(load.hop(), new TlsServer(tlsCase));
        }
        return load.result();
    }

    private void drive(Hop hop, TlsServer server) {
        var input = ByteBuffer.allocate(0);
        var isAtEnd = false;
        hop.connected();
        while (!hop.isDone()) {
            if (hop.wantsToSend() && (sendsFirst || !input.hasRemaining())) {
                server.receive(hop.outgoing());
                input = joined(input, server.takeArriving());
            } else if (input.hasRemaining()) {
                receive(hop, input);
            } else if (!isAtEnd) {
                isAtEnd = true;
                hop.endOfInput();
            } else {
                throw new AssertionError("the hop is not done, and nothing can come any more");
            }
        }
    }

    private void receive(Hop hop, ByteBuffer input) {
        var part = input.slice(input.position(), Math.min(partSize, input.remaining()));
        input.position(input.position() + part.remaining());
        hop.receive(part);
    }

    private static ByteBuffer joined(ByteBuffer rest, byte[] more) {
        return ByteBuffer.allocate(rest.remaining() + more.length)
                .put(rest)
                .put(more)
                .flip();
    }

    /**
     * All but the times, and of a failure of TLS not all of the reason: the JDK's words may depend on random numbers, and
     * the length of a signature does, and so does what a changed length of its record leads to.
     */
    static void assertSame(PageResult actual, PageResult expected, Damage damage) {
        assertThat(comparable(actual.verdict(), damage)).isEqualTo(comparable(expected.verdict(), damage));
        assertThat(actual.arrival()).isEqualTo(expected.arrival());
    }

    private static Verdict comparable(Verdict verdict, Damage damage) {
        if (verdict.outcome() != Outcome.TLS) {
            return verdict;
        }
        var words = damage.kind() == Damage.Kind.FLIP ? "" : "TLS failed: ";
        return new Verdict(
                verdict.outcome(),
                verdict.status(),
                verdict.title(),
                verdict.detail().startsWith(words) ? words : verdict.detail());
    }
}
