package sevenways.lab.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.zip.GZIPOutputStream;
import sevenways.lab.PageResult;

/** Hands answers to a page load: all bytes at once, or in parts, and then the end of input. */
final class Answers {

    private Answers() {}

    /** A load that waits for its answer. */
    static PageLoad begun() {
        var load = new PageLoad(URI.create("http://localhost/tea"), Duration.ofSeconds(5), "test");
        load.request();
        return load;
    }

    static PageResult whole(byte[] answer) {
        return inParts(answer, Math.max(1, answer.length));
    }

    static PageResult inParts(byte[] answer, int size) {
        var load = begun();
        for (var from = 0; from < answer.length; from += size) {
            load.receive(ByteBuffer.wrap(answer, from, Math.min(size, answer.length - from)));
        }
        load.endOfInput();
        return load.result();
    }

    static PageResult splitAt(byte[] answer, int position) {
        var load = begun();
        load.receive(ByteBuffer.wrap(answer, 0, position));
        load.receive(ByteBuffer.wrap(answer, position, answer.length - position));
        load.endOfInput();
        return load.result();
    }

    /** All but the times. */
    static void assertSame(PageResult actual, PageResult expected) {
        assertThat(timeless(actual)).isEqualTo(timeless(expected));
    }

    private static PageResult timeless(PageResult result) {
        return new PageResult(
                result.url(),
                result.outcome(),
                result.status(),
                result.title(),
                result.detail(),
                0,
                0,
                result.worker());
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

    static byte[] gzip(byte[] plain) {
        var coded = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(coded)) {
            gzip.write(plain);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return coded.toByteArray();
    }
}
