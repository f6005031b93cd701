package sevenways.lab.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.function.IntUnaryOperator;
import sevenways.lab.PageResult;
import sevenways.lab.Span;

/**
 * How an answer reaches a page load: all bytes at once, or in parts, and then the end of input. If it is a redirect, it is
 * the answer from there, too.
 */
final class Delivery {

    private Delivery() {}

    /** A load that waits for its answer. */
    static PageLoad begun() {
        var load = load();
        load.hop().connected();
        return load;
    }

    private static PageLoad load() {
        return new PageLoad(URI.create("http://localhost/tea"), Duration.ofSeconds(5), "test");
    }

    /** What the load sends as soon as its connection stands. */
    static String request(PageLoad load) {
        load.hop().connected();
        return ISO_8859_1.decode(load.hop().outgoing()).toString();
    }

    static PageResult whole(byte[] answer) {
        return inParts(answer, Math.max(1, answer.length));
    }

    static PageResult inParts(byte[] answer, int size) {
        return inParts(answer, _ -> size);
    }

    /** @param sizes of the part that begins at a given byte; the last one may be too large */
    static PageResult inParts(byte[] answer, IntUnaryOperator sizes) {
        var load = load();
        while (!load.isDone()) {
            load.hop().connected();
            deliver(answer, sizes, load.hop());
        }
        return load.result();
    }

    private static void deliver(byte[] answer, IntUnaryOperator sizes, Hop hop) {
        for (var from = 0; from < answer.length; ) {
            var part = ByteBuffer.wrap(answer, from, Math.min(sizes.applyAsInt(from), answer.length - from));
            from = part.limit();
            hop.receive(part);
            // Not by AssertJ, which takes longer than the load of a byte.
            if (part.hasRemaining() && !hop.isDone()) {
                throw new AssertionError("the hop is not done, and not all that arrived is used up");
            }
        }
        hop.endOfInput();
    }

    static PageResult splitAt(byte[] answer, int position) {
        return inParts(answer, from -> from < position ? position : answer.length);
    }

    /** All but the times. */
    static void assertSame(PageResult actual, PageResult expected) {
        assertThat(timeless(actual)).isEqualTo(timeless(expected));
    }

    private static PageResult timeless(PageResult result) {
        return new PageResult(result.url(), result.verdict(), new Span(0, 0), result.worker());
    }

    /** One byte a character. */
    static byte[] bytes(String text) {
        return text.getBytes(ISO_8859_1);
    }

    static byte[] join(byte[]... parts) {
        var joined = new ByteArrayOutputStream();
        for (var part : parts) {
            joined.writeBytes(part);
        }
        return joined.toByteArray();
    }
}
