package sevenways.lab.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;
import static sevenways.lab.Outcome.EMPTY;
import static sevenways.lab.Outcome.HTTP_STATUS;
import static sevenways.lab.Outcome.OK;
import static sevenways.lab.Outcome.PROTOCOL;
import static sevenways.lab.Outcome.TOO_LARGE;
import static sevenways.lab.Outcome.TRUNCATED;

import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.MethodSource;
import sevenways.lab.Outcome;
import sevenways.lab.PageResult;

/** What the page load makes of an answer: the bytes that arrive, then the end of input. */
class AnswersTest {

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
                answer(
                        "interim answers",
                        OK,
                        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 103 Early\r\nLink: x\r\n\r\n" + ok(LENGTH, BODY)),
                answer("folded header", OK, ok("Content-Type: text/html;\r\n charset=utf-8\r\n" + LENGTH, BODY)),
                answer("chunked", OK, chunked(CHUNK + "0\r\n\r\n")),
                answer("rich chunks", OK, chunked("02C;name=\"value\"\r\n" + BODY + "\r\n000\r\nTrailer: x\r\n\r\n")),
                answer(
                        "a head just within bounds",
                        OK,
                        ok("X: " + "x".repeat(64 * 1024 - 100) + "\r\n" + LENGTH, BODY)),
                answer("not found", HTTP_STATUS, "HTTP/1.1 404 Not Found\r\n" + LENGTH + "\r\n" + BODY),
                answer("a redirect", HTTP_STATUS, "HTTP/1.1 301 Moved\r\nLocation: /\r\n" + LENGTH + "\r\n" + BODY));
    }

    static Stream<Arguments> brokenPages() {
        return Stream.of(
                answer("nothing", EMPTY, ""),
                answer("an interim answer only", EMPTY, "HTTP/1.1 100 Continue\r\n\r\n"),
                answer("cut in the headers", TRUNCATED, "HTTP/1.1 200 OK\r\nContent-Le"),
                answer("short body", TRUNCATED, ok("Content-Length: 100\r\n", BODY)),
                answer("cut in a chunk", TRUNCATED, chunked(CHUNK.substring(0, 20))),
                answer("cut before the last chunk", TRUNCATED, chunked(CHUNK)),
                answer("cut in the last chunk", TRUNCATED, chunked(CHUNK + "0\r\n")),
                answer("cut in the status line", PROTOCOL, "HTTP/1.1 2"),
                answer("garbage", PROTOCOL, "HELLO"),
                answer("a line of garbage", PROTOCOL, "HELLO\r\n\r\n"),
                answer("status of two digits", PROTOCOL, "HTTP/1.1 20 OK\r\n\r\n"),
                answer("status of four digits", PROTOCOL, "HTTP/1.1 2000 OK\r\n\r\n"),
                answer("negative status", PROTOCOL, "HTTP/1.1 -200 OK\r\n\r\n"),
                answer("no colon", PROTOCOL, ok("Nonsense\r\n" + LENGTH, BODY)),
                answer("NUL", PROTOCOL, ok("X: a\0b\r\n" + LENGTH, BODY)),
                answer("bare CR", PROTOCOL, ok("X: a\rb\r\n" + LENGTH, BODY)),
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
                answer("chunk overruns its size", PROTOCOL, chunked("10\r\n" + BODY + "\r\n0\r\n\r\n")),
                answer("both framings", PROTOCOL, ok("Transfer-Encoding: chunked\r\n" + LENGTH, "0\r\n\r\n")),
                answer("unknown coding", PROTOCOL, ok("Transfer-Encoding: slow\r\n", BODY)),
                answer("chunked is not last", PROTOCOL, ok("Transfer-Encoding: chunked, gzip\r\n", BODY)),
                answer("interim flood", PROTOCOL, "HTTP/1.1 100 Continue\r\n\r\n".repeat(50) + ok(LENGTH, BODY)),
                answer("9 GB announced", TOO_LARGE, ok("Content-Length: 9000000000\r\n", BODY)),
                answer("a head beyond bounds", TOO_LARGE, ok("X: " + "x".repeat(64 * 1024) + "\r\n" + LENGTH, BODY)),
                answer("endless head", TOO_LARGE, "HTTP/1.1 200 OK\r\n" + "X: y\r\n".repeat(20_000)));
    }

    @ParameterizedTest
    @MethodSource({"wholePages", "brokenPages"})
    void verdict(Outcome expected, String answer) {
        assertThat(load(answer, answer.length()).outcome()).isEqualTo(expected);
    }

    @ParameterizedTest
    @MethodSource("wholePages")
    void titleOfAWholePage(Outcome expected, String answer) {
        assertThat(load(answer, answer.length()).title()).isEqualTo("Tea");
    }

    @ParameterizedTest
    @MethodSource("brokenPages")
    void noTitleButAReasonOfABrokenPage(Outcome expected, String answer) {
        var result = load(answer, answer.length());

        assertThat(result.title()).isNull();
        assertThat(result.detail()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource({"wholePages", "brokenPages"})
    void sameResultByteByByte(Outcome expected, String answer) {
        assertThat(load(answer, 1))
                .usingRecursiveComparison()
                .ignoringFields("start", "end")
                .isEqualTo(load(answer, answer.length()));
    }

    static final List<String> BODILESS = List.of("204 No Content", "304 Not Modified");

    /** RFC 9112, section 6.3: these have no body, whatever their length says. */
    @ParameterizedTest
    @FieldSource("BODILESS")
    void bodilessAnswerIsCompleteAtTheEndOfItsHead(String status) {
        var load = newLoad();
        load.receive(bytes("HTTP/1.1 " + status + "\r\nContent-Length: 44\r\n\r\n"));

        assertThat(load.result().outcome()).isEqualTo(HTTP_STATUS);
    }

    private static PageResult load(String answer, int partSize) {
        var load = newLoad();
        for (var from = 0; from < answer.length(); from += partSize) {
            load.receive(bytes(answer.substring(from, Math.min(answer.length(), from + partSize))));
        }
        load.endOfInput();
        return load.result();
    }

    private static PageLoad newLoad() {
        var load = new PageLoad(URI.create("http://localhost/tea"), Duration.ofSeconds(5), "test");
        load.request();
        return load;
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(ISO_8859_1));
    }

    private static String ok(String headers, String body) {
        return "HTTP/1.1 200 OK\r\n" + headers + "\r\n" + body;
    }

    private static String chunked(String body) {
        return ok("Transfer-Encoding: chunked\r\n", body);
    }

    private static Arguments answer(String name, Outcome expected, String answer) {
        return argumentSet(name, expected, answer);
    }
}
