package sevenways.lab.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;
import static sevenways.lab.Outcome.EMPTY;
import static sevenways.lab.Outcome.HTTP_STATUS;
import static sevenways.lab.Outcome.OK;
import static sevenways.lab.Outcome.PROTOCOL;
import static sevenways.lab.Outcome.REDIRECT;
import static sevenways.lab.Outcome.TOO_LARGE;
import static sevenways.lab.Outcome.TRUNCATED;
import static sevenways.lab.http.Delivery.bytes;

import java.nio.ByteBuffer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import sevenways.lab.Outcome;

/** What the page load makes of an answer: the bytes that arrive, then the end of input. */
class AnswersTest {

    private static final int MAX_HEAD = 64 * 1024;
    private static final String BODY = "<html><head><title>Tea</title></head></html>";
    private static final String LENGTH = "Content-Length: " + BODY.length() + "\r\n";
    private static final String CHUNK = Integer.toHexString(BODY.length()) + "\r\n" + BODY + "\r\n";

    static Stream<Arguments> wholePages() {
        return Stream.of(
                answer("a length", OK, ok(LENGTH, BODY)),
                answer("delimited by close", OK, ok("", BODY)),
                answer("HTTP/1.0", OK, "HTTP/1.0 200 OK\r\n\r\n" + BODY),
                answer("no reason", OK, "HTTP/1.1 200\r\n" + LENGTH + "\r\n" + BODY),
                answer("no reason but a space", OK, "HTTP/1.1 200 \r\n" + LENGTH + "\r\n" + BODY),
                answer("LF only", OK, ok(LENGTH, BODY).replace("\r\n", "\n")),
                answer("more than announced", OK, ok(LENGTH, BODY + "<title>Not this</title>")),
                answer("equal lengths", OK, ok(LENGTH + LENGTH, BODY)),
                answer("equal lengths in one line", OK, ok("Content-Length: 44, 44\r\n", BODY)),
                answer("equal lengths in any spelling", OK, ok("content-length:44,\t44 ,44\n" + LENGTH, BODY)),
                answer("length with leading zeros", OK, ok("Content-Length: 0044\r\n", BODY)),
                answer("folded length", OK, ok("Content-Length:\r\n 44\r\n", BODY)),
                answer("a list of other lengths", OK, ok("X-Content-Length: 1, 2\r\n" + LENGTH, BODY)),
                answer(
                        "interim answers",
                        OK,
                        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early\r\nLink: x\r\n\r\n" + ok(LENGTH, BODY)),
                answer("folded header", OK, ok("Content-Type: text/html;\r\n charset=utf-8\r\n" + LENGTH, BODY)),
                answer("folded after LF", OK, ok("X: a\n\tb\n c\r\n" + LENGTH, BODY)),
                answer("chunked", OK, chunked(CHUNK + "0\r\n\r\n")),
                answer("CHUNKED", OK, ok("Transfer-Encoding: CHUNKED\r\n", CHUNK + "0\r\n\r\n")),
                answer("chunks with LF only", OK, chunked((CHUNK + "0\r\n\r\n").replace("\r\n", "\n"))),
                answer("chunk size of 16 digits", OK, chunked("0".repeat(14) + CHUNK + "0\r\n\r\n")),
                answer("folded trailer", OK, chunked(CHUNK + "0\r\nTrailer: x\r\n y\r\n\r\n")),
                answer("rich chunks", OK, chunked("02C;name=\"value\"\r\n" + BODY + "\r\n000\r\nTrailer: x\r\n\r\n")),
                answer("the longest head", OK, headOf(MAX_HEAD) + BODY),
                answer("a reason that begins with another letter", OK, withReason("\u00e9t\u00e9")),
                answer("a reason that begins with a tab", OK, withReason("\tfine")),
                answer("not found", HTTP_STATUS, "HTTP/1.1 404 Not Found\r\n" + LENGTH + "\r\n" + BODY),
                answer("a redirect to nowhere", HTTP_STATUS, "HTTP/1.1 301 Moved\r\n" + LENGTH + "\r\n" + BODY));
    }

    static Stream<Arguments> brokenPages() {
        return Stream.of(
                answer(
                        "a redirect to itself",
                        REDIRECT,
                        "HTTP/1.1 301 Moved\r\nLocation: tea\r\n" + LENGTH + "\r\n" + BODY),
                answer("nothing", EMPTY, ""),
                answer("line ends only", EMPTY, "\r\n\n"),
                answer("an interim answer only", EMPTY, "HTTP/1.1 100 Continue\r\n\r\n"),
                answer("cut in an interim answer", TRUNCATED, "HTTP/1.1 103 Early\r\nLink: x\r\n"),
                answer("cut in the headers", TRUNCATED, "HTTP/1.1 200 OK\r\nContent-Le"),
                answer("short body", TRUNCATED, ok("Content-Length: 100\r\n", BODY)),
                answer("cut in a chunk", TRUNCATED, chunked(CHUNK.substring(0, 20))),
                answer("cut before the last chunk", TRUNCATED, chunked(CHUNK)),
                answer("cut in the last chunk", TRUNCATED, chunked(CHUNK + "0\r\n")),
                answer("cut in the line end of the last chunk", TRUNCATED, chunked(CHUNK + "0\r")),
                answer("cut in the trailers", TRUNCATED, chunked(CHUNK + "0\r\nTrailer: x\r\n")),
                answer("huge chunk announced", TRUNCATED, chunked("7fffffff\r\n" + BODY)),
                answer("cut after an interim answer", PROTOCOL, "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 2"),
                answer("cut in the status line", PROTOCOL, "HTTP/1.1 2"),
                answer("garbage", PROTOCOL, "HELLO"),
                answer("a line of garbage", PROTOCOL, "HELLO\r\n\r\n"),
                answer("status of two digits", PROTOCOL, "HTTP/1.1 20 OK\r\n\r\n"),
                answer("status of four digits", PROTOCOL, "HTTP/1.1 2000 OK\r\n\r\n"),
                answer("negative status", PROTOCOL, "HTTP/1.1 -200 OK\r\n\r\n"),
                answer("no colon", PROTOCOL, ok("Nonsense\r\n" + LENGTH, BODY)),
                answer("NUL", PROTOCOL, ok("X: a\0b\r\n" + LENGTH, BODY)),
                answer("bare CR", PROTOCOL, ok("X: a\rb\r\n" + LENGTH, BODY)),
                answer("bare CR, then cut", PROTOCOL, "HTTP/1.1 200 OK\r\nX: a\rb"),
                answer("space before the colon", PROTOCOL, ok("Content-Length : 44\r\n", BODY)),
                answer("no name", PROTOCOL, ok(": a\r\n" + LENGTH, BODY)),
                answer("colon at the start of a line", PROTOCOL, ok("X: a\r\n: b\r\n" + LENGTH, BODY)),
                answer("fold of no header", PROTOCOL, ok(" X: a\r\n" + LENGTH, BODY)),
                answer("two lengths in one line", PROTOCOL, ok("Content-Length: 44, 30\r\n", BODY)),
                answer("length missing in a list", PROTOCOL, ok("Content-Length: 44,\r\n", BODY)),
                answer("bad length in a list", PROTOCOL, ok("Content-Length: 44,\f44\r\n", BODY)),
                answer("length in two words", PROTOCOL, ok("Content-Length: 4\r\n 4\r\n", BODY)),
                answer("two lengths", PROTOCOL, ok(LENGTH + "Content-Length: 30\r\n", BODY)),
                answer("length -1", PROTOCOL, ok("Content-Length: -1\r\n", BODY)),
                answer("length 44s", PROTOCOL, ok("Content-Length: 44s\r\n", BODY)),
                answer("length 0x20", PROTOCOL, ok("Content-Length: 0x20\r\n", BODY)),
                answer("length +5", PROTOCOL, ok("Content-Length: +5\r\n", BODY)),
                answer("length 2^64", PROTOCOL, ok("Content-Length: 18446744073709551616\r\n", BODY)),
                answer("no length's digits", PROTOCOL, ok("Content-Length:\r\n", BODY)),
                answer("chunk size zz", PROTOCOL, chunked("zz\r\n" + BODY)),
                answer("chunk size -1", PROTOCOL, chunked("-1\r\n" + BODY)),
                answer("blank chunk size", PROTOCOL, chunked("\r\n" + BODY)),
                answer("chunk size of 17 digits", PROTOCOL, chunked("1234567890abcdef0\r\n" + BODY)),
                answer("chunk extension with a NUL", PROTOCOL, chunked(CHUNK.replaceFirst("\r", ";a=\0\r"))),
                answer("bad trailer", PROTOCOL, chunked(CHUNK + "0\r\nnonsense\r\n\r\n")),
                answer("chunk without its line end", PROTOCOL, chunked(CHUNK.stripTrailing() + "0\r\n\r\n")),
                answer("chunk overruns its size", PROTOCOL, chunked("10\r\n" + BODY + "\r\n0\r\n\r\n")),
                answer("both framings", PROTOCOL, ok("Transfer-Encoding: chunked\r\n" + LENGTH, "0\r\n\r\n")),
                answer("both framings, lengths listed", PROTOCOL, chunkedWith("Content-Length: 44, 44\r\n")),
                answer("chunked twice", PROTOCOL, chunkedWith("Transfer-Encoding: chunked\r\n")),
                answer("no coding's name", PROTOCOL, ok("Transfer-Encoding:\r\n", BODY)),
                answer("compressed chunks", PROTOCOL, ok("Transfer-Encoding: gzip, chunked\r\n", "0\r\n\r\n")),
                answer(
                        "chunks in HTTP/1.0",
                        PROTOCOL,
                        chunked(CHUNK + "0\r\n\r\n").replace("HTTP/1.1", "HTTP/1.0")),
                answer("HTTP/1.2", PROTOCOL, ok(LENGTH, BODY).replace("HTTP/1.1", "HTTP/1.2")),
                answer("HTTP/2.0", PROTOCOL, ok(LENGTH, BODY).replace("HTTP/1.1", "HTTP/2.0")),
                answer("HTTP/0.9", PROTOCOL, BODY),
                answer("TLS", PROTOCOL, "\u0015\u0003\u0001\0\u0002\u0002\u0046"),
                answer("unknown coding", PROTOCOL, ok("Transfer-Encoding: slow\r\n", BODY)),
                answer("chunked is not last", PROTOCOL, ok("Transfer-Encoding: chunked, gzip\r\n", BODY)),
                answer("a switch that nobody asked for", PROTOCOL, "HTTP/1.1 101 Now\r\nUpgrade: x\r\n\r\n\1\2"),
                answer("a reason with a NUL", PROTOCOL, withReason("\0")),
                answer("interim flood", PROTOCOL, "HTTP/1.1 100 Continue\r\n\r\n".repeat(50) + ok(LENGTH, BODY)),
                answer("9 GB announced", TOO_LARGE, ok("Content-Length: 9000000000\r\n", BODY)),
                answer("a head of a byte more", TOO_LARGE, headOf(MAX_HEAD + 1) + BODY),
                answer("length of 19 digits", TOO_LARGE, ok("Content-Length: 9223372036854775807\r\n", BODY)),
                answer("endless status line", TOO_LARGE, "HTTP/1.1 200 " + "x".repeat(100_000)),
                answer("endless header", TOO_LARGE, "HTTP/1.1 200 OK\r\nX: " + "x".repeat(100_000)),
                answer("endless folds", TOO_LARGE, "HTTP/1.1 200 OK\r\nX: y\r\n" + " z\r\n".repeat(20_000)),
                answer("endless list of lengths", TOO_LARGE, ok("Content-Length: " + "44,".repeat(30_000), "")),
                answer("endless trailers", TOO_LARGE, chunked(CHUNK + "0\r\n" + "X: y\r\n".repeat(20_000))),
                answer("endless head", TOO_LARGE, "HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(20_000)));
    }

    @ParameterizedTest
    @MethodSource({"wholePages", "brokenPages"})
    void verdict(Outcome expected, String answer) {
        assertThat(Delivery.whole(bytes(answer)).outcome()).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("wholePages")
    void titleOfAWholePage(Outcome expected, String answer) {
        assertThat(Delivery.whole(bytes(answer)).title()).isEqualTo("Tea");
    }

    @ParameterizedTest
    @MethodSource("brokenPages")
    void noTitleButAReasonOfABrokenPage(Outcome expected, String answer) {
        var result = Delivery.whole(bytes(answer));

        assertThat(result.title()).isNull();
        assertThat(result.detail()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource({"wholePages", "brokenPages"})
    void sameResultByteByByte(Outcome expected, String answer) {
        Delivery.assertSame(Delivery.inParts(bytes(answer), 1), Delivery.whole(bytes(answer)));
    }

    /** Of long answers only the beginning, because the rest is more of the same. */
    @ParameterizedTest
    @MethodSource({"wholePages", "brokenPages"})
    void sameResultSplitAnywhere(Outcome expected, String answer) {
        var bytes = bytes(answer);
        var whole = Delivery.whole(bytes);
        var positions = answer.length() > 1000 ? 20 : answer.length();
        for (var position = 1; position < positions; position++) {
            Delivery.assertSame(Delivery.splitAt(bytes, position), whole);
        }
    }

    static Stream<Arguments> emptyAnswers() {
        return Stream.of(
                argumentSet("nothing", "", "closed before an answer"),
                argumentSet("line ends", "\r\n\r\n", "closed before an answer"),
                argumentSet("an interim answer", "HTTP/1.1 100 \r\n\r\n", "closed after an interim answer"),
                argumentSet("and line ends", "HTTP/1.1 100 \r\n\r\n\r\n", "closed after an interim answer"));
    }

    /** A recipient ignores line ends before an answer (RFC 9112, section 2.2): they are not its first byte. */
    @ParameterizedTest
    @MethodSource("emptyAnswers")
    void emptyAnswer(String answer, String detail) {
        assertThat(Delivery.whole(bytes(answer)).outcome()).isEqualTo(EMPTY);
        assertThat(Delivery.whole(bytes(answer)).detail()).isEqualTo(detail);
    }

    static Stream<Arguments> bodiless() {
        return Stream.of("204 No Content", "304 Not Modified")
                .flatMap(status -> Stream.of(
                                "Content-Length: 44",
                                "Content-Length: 9000000000",
                                "Transfer-Encoding: chunked",
                                "Transfer-Encoding: gzip, chunked")
                        .map(header -> argumentSet(status + ", " + header, status, header)));
    }

    /** RFC 9112, section 6.3: these have no body, whatever is said of the one that another answer would have. */
    @ParameterizedTest
    @MethodSource("bodiless")
    void bodilessAnswerIsCompleteAtTheEndOfItsHead(String status, String header) {
        var load = Delivery.begun();
        load.hop().receive(ByteBuffer.wrap(bytes("HTTP/1.1 " + status + "\r\n" + header + "\r\n\r\n")));

        assertThat(load.result().outcome()).isEqualTo(HTTP_STATUS);
    }

    @Test
    void interimAnswerHasNoBodyEither() {
        var interim = "HTTP/1.1 103 Early\r\nContent-Length: 9000000000\r\n\r\n";

        assertThat(Delivery.whole(bytes(interim + ok(LENGTH, BODY))).outcome()).isEqualTo(OK);
    }

    /** What follows is in another protocol, in which this one would wait for ever. */
    @Test
    void switchOfProtocolsIsTheEndAtOnce() {
        var load = Delivery.begun();
        load.hop().receive(ByteBuffer.wrap(bytes("HTTP/1.1 101 Switching Protocols\r\nUpgrade: h2c\r\n\r\n")));

        assertThat(load.result().outcome()).isEqualTo(PROTOCOL);
    }

    /** A head of that many bytes, the blank line included. */
    private static String headOf(int length) {
        var rest = ok("X: \r\n" + LENGTH, "");
        return ok("X: " + "x".repeat(length - rest.length()) + "\r\n" + LENGTH, "");
    }

    private static String ok(String headers, String body) {
        return "HTTP/1.1 200 OK\r\n" + headers + "\r\n" + body;
    }

    private static String withReason(String reason) {
        return ok(LENGTH, BODY).replace("OK", reason);
    }

    private static String chunked(String body) {
        return ok("Transfer-Encoding: chunked\r\n", body);
    }

    private static String chunkedWith(String header) {
        return ok(header + "Transfer-Encoding: chunked\r\n", CHUNK + "0\r\n\r\n");
    }

    private static Arguments answer(String name, Outcome expected, String answer) {
        return argumentSet(name, expected, answer);
    }
}
