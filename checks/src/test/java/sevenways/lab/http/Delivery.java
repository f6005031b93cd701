package sevenways.lab.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.function.IntSupplier;
import sevenways.lab.PageResult;
import sevenways.lab.Span;

/** How an answer reaches a page load: all bytes at once, or in parts, and then the end of input. */
final class Delivery {

    private Delivery() {}

    /** A load that waits for its answer. */
    static PageLoad begun() {
        var load = new PageLoad(URI.create("http://localhost/tea"), Duration.ofSeconds(5), "test");
        load.hop().connected();
        return load;
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
        return inParts(answer, () -> size);
    }

    /** In parts of any sizes, of which the last may be too large. */
    static PageResult inParts(byte[] answer, IntSupplier sizes) {
        var load = begun();
        for (var from = 0; from < answer.length; ) {
            var part = ByteBuffer.wrap(answer, from, Math.min(sizes.getAsInt(), answer.length - from));
            from = part.limit();
            load.hop().receive(part);
            // Not by AssertJ, which takes longer than the load of a byte.
            if (part.hasRemaining() && !load.isDone()) {
                throw new AssertionError("the load is not done, and not all that arrived is used up");
            }
        }
        load.hop().endOfInput();
        return load.result();
    }

    static PageResult splitAt(byte[] answer, int position) {
        return inParts(answer, List.of(position, answer.length - position).iterator()::next);
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
