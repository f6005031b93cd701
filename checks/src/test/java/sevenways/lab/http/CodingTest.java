package sevenways.lab.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;
import static sevenways.lab.Outcome.HTTP_STATUS;
import static sevenways.lab.Outcome.OK;
import static sevenways.lab.Outcome.PROTOCOL;
import static sevenways.lab.Outcome.TOO_LARGE;
import static sevenways.lab.Outcome.TRUNCATED;
import static sevenways.lab.http.Delivery.bytes;
import static sevenways.lab.http.Delivery.join;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import sevenways.lab.Outcome;
import sevenways.testkit.wire.Gzip;

/** Bodies that come compressed, though nobody asked for it. */
class CodingTest {

    private static final String PAGE = "<title>Tea</title>";
    private static final byte[] GZIP = gzip(PAGE);
    private static final int MAX_BODY = 8 * 1024 * 1024;

    static Stream<Arguments> bodies() {
        return Stream.of(
                body("gzip", OK, "gzip", GZIP),
                body("its other name", OK, "X-GZip", GZIP),
                body("no coding after all", OK, "identity", bytes(PAGE)),
                body("two members", OK, "gzip", join(gzip("<title>T"), gzip("ea</title>"))),
                body("an empty member", OK, "gzip", join(gzip(""), GZIP)),
                body("names in the header", OK, "gzip", withFlags(0x18, bytes("name\0comment\0"))),
                body("an extra field", OK, "gzip", withFlags(0x04, bytes("\2\0xx"))),
                body("just within bounds", OK, "gzip", gzip(PAGE + " ".repeat(MAX_BODY - PAGE.length()))),
                body("a bomb", TOO_LARGE, "gzip", gzip(PAGE + " ".repeat(MAX_BODY))),
                body("a bomb of members", TOO_LARGE, "gzip", repeat(gzip(" ".repeat(MAX_BODY / 4)), 5)),
                body("broken behind the bound", TOO_LARGE, "gzip", brokenBehind(MAX_BODY + 1)),
                body("broken at the bound", PROTOCOL, "gzip", brokenBehind(MAX_BODY)),
                body("not gzip", PROTOCOL, "gzip", bytes(PAGE)),
                body("damaged data", PROTOCOL, "gzip", damaged(15)),
                body("damaged sum", PROTOCOL, "gzip", damaged(GZIP.length - 8)),
                body("damaged length", PROTOCOL, "gzip", damaged(GZIP.length - 4)),
                body("damaged second member", PROTOCOL, "gzip", join(GZIP, damaged(GZIP.length - 8))),
                body("something behind it", PROTOCOL, "gzip", join(GZIP, bytes("garbage"))),
                body("a coding that was not asked for", PROTOCOL, "br", bytes(PAGE)),
                body("coded twice", PROTOCOL, "gzip, gzip", GZIP));
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void verdict(Outcome expected, String coding, byte[] body) {
        assertThat(Delivery.whole(coded(coding, body)).outcome()).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void titleOfWhatIsOk(Outcome expected, String coding, byte[] body) {
        assertThat(Delivery.whole(coded(coding, body)).title()).isEqualTo(expected == OK ? "Tea" : null);
    }

    @ParameterizedTest
    @MethodSource("bodies")
    void sameResultByteByByte(Outcome expected, String coding, byte[] body) {
        Delivery.assertSame(Delivery.inParts(coded(coding, body), 1), Delivery.whole(coded(coding, body)));
    }

    /** What the end of the body means is told by who ends it: the framing, or just a closed connection. */
    @Test
    void bodyThatEndsTooSoon() {
        for (var length = 1; length < GZIP.length; length++) {
            var cut = Arrays.copyOf(GZIP, length);

            assertThat(Delivery.whole(coded("gzip", cut)).outcome()).isEqualTo(PROTOCOL);
            assertThat(Delivery.whole(answer(200, "Content-Encoding: gzip\r\n", cut))
                            .outcome())
                    .isEqualTo(TRUNCATED);
        }
    }

    @Test
    void bodyInChunksAndMembers() {
        var chunk = join(bytes(Integer.toHexString(GZIP.length) + "\r\n"), GZIP, bytes("\r\n"));
        var page = answer(
                200,
                "Content-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n",
                join(chunk, chunk, bytes("0\r\n\r\n")));

        for (var position = 1; position < page.length; position++) {
            assertThat(Delivery.splitAt(page, position).title()).isEqualTo("Tea");
        }
    }

    @Test
    void emptyBodyNeedsNoDecoder() {
        assertThat(Delivery.whole(coded("gzip", new byte[0])).outcome()).isEqualTo(OK);
        assertThat(Delivery.whole(coded("br", new byte[0])).outcome()).isEqualTo(OK);
    }

    @Test
    void answerWithoutABodyMayNameACoding() {
        assertThat(Delivery.whole(answer(304, "Content-Encoding: br\r\nContent-Length: 18\r\n", new byte[0]))
                        .outcome())
                .isEqualTo(HTTP_STATUS);
    }

    @Test
    void titleOfAnError() {
        assertThat(Delivery.whole(answer(404, "Content-Encoding: gzip\r\n", GZIP))
                        .title())
                .isEqualTo("Tea");
    }

    private static byte[] coded(String coding, byte[] body) {
        return answer(200, "Content-Encoding: " + coding + "\r\nContent-Length: " + body.length + "\r\n", body);
    }

    private static byte[] answer(int status, String headers, byte[] body) {
        return join(bytes("HTTP/1.1 " + status + " \r\n" + headers + "\r\n"), body);
    }

    private static byte[] gzip(String page) {
        return Gzip.of(bytes(page));
    }

    /** With optional fields between the header's ten bytes and the data (RFC 1952, section 2.3). */
    private static byte[] withFlags(int flags, byte[] fields) {
        var changed = join(Arrays.copyOf(GZIP, 10), fields, Arrays.copyOfRange(GZIP, 10, GZIP.length));
        changed[3] = (byte) flags;
        return changed;
    }

    private static byte[] damaged(int position) {
        var changed = GZIP.clone();
        changed[position] ^= 0x55;
        return changed;
    }

    /** So many spaces, and behind them a block of a type that there is not. */
    private static byte[] brokenBehind(int length) {
        var coded = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(coded, true)) {
            gzip.write(bytes(" ".repeat(length)));
            gzip.flush();
            return join(coded.toByteArray(), bytes("\u00ff"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] repeat(byte[] member, int times) {
        return join(Collections.nCopies(times, member).toArray(byte[][]::new));
    }

    private static Arguments body(String name, Outcome expected, String coding, byte[] body) {
        return argumentSet(name, expected, coding, body);
    }
}
