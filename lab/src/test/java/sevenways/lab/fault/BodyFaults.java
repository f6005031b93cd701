package sevenways.lab.fault;

import static sevenways.lab.Outcome.PROTOCOL;
import static sevenways.lab.Outcome.RESET;
import static sevenways.lab.Outcome.TOO_LARGE;
import static sevenways.lab.Outcome.TRUNCATED;
import static sevenways.lab.fault.Fault.fault;
import static sevenways.lab.fault.Verdict.is;
import static sevenways.lab.fault.Verdict.ok;
import static sevenways.lab.fault.Verdict.status;
import static sevenways.lab.wire.Answers.BODY;
import static sevenways.lab.wire.Answers.chunk;
import static sevenways.lab.wire.Answers.head;
import static sevenways.lab.wire.Script.request;

import java.util.stream.Stream;
import sevenways.lab.wire.Script;

/** Rows 26 to 41: where the body ends. */
final class BodyFaults {

    private static final String CHUNKED = head("Transfer-Encoding: chunked");
    private static final String LAST = "0\r\n\r\n";

    /** With its title, it has 42 bytes. */
    private static final String BODY_42 = BODY + "<p>It is four o'clock";

    private BodyFaults() {}

    static Stream<Fault> list() {
        return Stream.of(lengths(), badLengths(), chunks(), badChunkSizes(), ends())
                .flatMap(faults -> faults);
    }

    private static Stream<Fault> lengths() {
        return Stream.of(
                fault(26, "short body, FIN", is(TRUNCATED), length("100").fin()),
                fault(27, "short body, RST", is(RESET), length("100").pause().reset()),
                fault(
                        28,
                        "long body",
                        ok("Tea"),
                        request().send(head("Content-Length: 10") + "<title>Tea and cake</title>")),
                fault(29, "same length twice", "two lines", ok(), length("42", "Content-Length: 42")),
                fault(29, "same length twice", "42, 42", ok(), length("42, 42")),
                fault(30, "two lengths", "two lines", is(PROTOCOL), length("42", "Content-Length: 30")),
                fault(30, "two lengths", "42, 30", is(PROTOCOL), length("42, 30")),
                fault(32, "huge length", is(TOO_LARGE), length("9663676416")),
                fault(33, "no body by rule", "204", status(204, ""), request().send(head(204, "Content-Length: 42"))),
                fault(33, "no body by rule", "304", status(304, ""), request().send(head(304, "Content-Length: 42"))));
    }

    private static Stream<Fault> badLengths() {
        return Stream.of("-1", "42s", "0x20", "+5", "18446744073709551616", "")
                .map(length ->
                        fault(31, "bad length", length.isEmpty() ? "empty" : length, is(PROTOCOL), length(length)));
    }

    private static Stream<Fault> chunks() {
        return Stream.of(
                fault(
                        34,
                        "rich chunks",
                        ok(),
                        chunked(
                                "00016;name=\"a;b\"\r\n" + BODY + "\r\n",
                                "A ; last\r\n<p>It is f\r\n",
                                "000;end\r\nTrailer: yes\r\nAnother: one\r\n\r\n")),
                fault(36, "chunk without CRLF", is(PROTOCOL), chunked("5\r\n" + BODY + "\r\n", LAST)),
                fault(
                        37,
                        "cut chunks",
                        "in a chunk",
                        is(TRUNCATED),
                        chunked("16\r\n<title>Tea</title>").fin()),
                fault(
                        37,
                        "cut chunks",
                        "before 0",
                        is(TRUNCATED),
                        chunked(chunk(BODY)).fin()),
                fault(
                        37,
                        "cut chunks",
                        "after 0 CR LF",
                        is(TRUNCATED),
                        chunked(chunk(BODY), "0\r\n").fin()),
                fault(38, "both framings", is(PROTOCOL), length("42", "Transfer-Encoding: chunked")),
                fault(39, "odd coding", "chunked, gzip", is(PROTOCOL), coding("chunked, gzip")),
                fault(39, "odd coding", "unknown", is(PROTOCOL), coding("tea")));
    }

    private static Stream<Fault> badChunkSizes() {
        return Stream.of("zz", "-1", "", "0000000000000001A")
                .map(size -> fault(
                        35,
                        "bad chunk size",
                        size.isEmpty() ? "blank" : size.length() > 16 ? "17 digits" : size,
                        is(PROTOCOL),
                        chunked(size + "\r\n" + BODY + "\r\n" + LAST)));
    }

    private static Stream<Fault> ends() {
        return Stream.of(
                fault(
                        40,
                        "close-delimited",
                        "FIN",
                        ok(),
                        request().send(head() + BODY).close()),
                fault(
                        40,
                        "close-delimited",
                        "RST",
                        is(RESET),
                        request().send(head() + BODY).pause().reset()),
                fault(
                        41,
                        "endless body",
                        "until the end",
                        is(TOO_LARGE),
                        request().send(head()).endlessly("tea ")),
                fault(41, "endless body", "in chunks", is(TOO_LARGE), chunked().endlessly(chunk("tea "))));
    }

    private static Script length(String length, String... more) {
        var fields = Stream.concat(Stream.of("Content-Length: " + length), Stream.of(more));
        return request().send(head(fields.toArray(String[]::new)) + BODY_42);
    }

    private static Script chunked(String... parts) {
        return request().send(CHUNKED + String.join("", parts));
    }

    private static Script coding(String coding) {
        return request().send(head("Transfer-Encoding: " + coding) + chunk(BODY) + LAST);
    }
}
