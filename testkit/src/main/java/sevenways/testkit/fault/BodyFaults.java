package sevenways.testkit.fault;

import static java.nio.charset.StandardCharsets.UTF_8;
import static sevenways.lab.Outcome.PROTOCOL;
import static sevenways.lab.Outcome.RESET;
import static sevenways.lab.Outcome.TOO_LARGE;
import static sevenways.lab.Outcome.TRUNCATED;
import static sevenways.testkit.fault.ExpectedVerdict.is;
import static sevenways.testkit.fault.ExpectedVerdict.ok;
import static sevenways.testkit.fault.ExpectedVerdict.status;
import static sevenways.testkit.fault.Fault.fault;
import static sevenways.testkit.wire.CannedAnswers.BODY;
import static sevenways.testkit.wire.CannedAnswers.chunk;
import static sevenways.testkit.wire.CannedAnswers.head;
import static sevenways.testkit.wire.Script.answer;
import static sevenways.testkit.wire.Script.answerThenFin;
import static sevenways.testkit.wire.Script.answerThenReset;

import java.util.stream.Stream;
import sevenways.testkit.wire.Script;

/** Rows 26 to 41: where the body ends. */
final class BodyFaults {

    private static final String CHUNKED = head("Transfer-Encoding: chunked");
    private static final String LAST = "0\r\n\r\n";
    private static final String LENGTH = "Content-Length: " + (chunk(BODY) + LAST).getBytes(UTF_8).length;
    private static final String CODING = "Transfer-Encoding: chunked";

    /** Extensions, trailers, a hexadecimal letter in upper case, leading zeros. */
    private static final String RICH = "00016;name=\"a;b\"\r\n" + BODY + "\r\n"
            + "A ; last\r\n<p>It is t\r\n"
            + "000;end\r\nTrailer: yes\r\nAnother: one\r\n\r\n";

    /** 42 bytes. */
    private static final String BODY_42 = BODY + "<p>It is six o'clock";

    private BodyFaults() {}

    static Stream<Fault> list() {
        return Stream.of(lengths(), badLengths(), chunks(), badChunkSizes(), ends())
                .flatMap(faults -> faults);
    }

    private static Stream<Fault> lengths() {
        return Stream.of(
                fault(26, "short body, FIN", is(TRUNCATED), length("100").fin()).upToTheDriver(),
                fault(27, "short body, RST", is(RESET), length("100").pause().reset())
                        .upToTheDriver(),
                fault(28, "long body", ok("Tea"), answer(head("Content-Length: 10") + "<title>Tea and cake</title>"))
                        .upToTheDriver(),
                fault(29, "same length twice", "two lines", ok(), length("42", "Content-Length: 42")),
                fault(29, "same length twice", "42, 42", ok(), length("42, 42")),
                fault(30, "two lengths", "two lines", is(PROTOCOL), length("42", "Content-Length: 30")),
                fault(30, "two lengths", "42, 30", is(PROTOCOL), length("42, 30")),
                fault(32, "huge length", is(TOO_LARGE), length("9663676416")),
                fault(33, "no body by rule", "204", status(204, ""), answer(head(204, "Content-Length: 42")))
                        .upToTheDriver(),
                fault(33, "no body by rule", "304", status(304, ""), answer(head(304, "Content-Length: 42"))));
    }

    private static Stream<Fault> badLengths() {
        return Stream.of("-1", "42s", "0x20", "+5", "18446744073709551616", "")
                .map(length ->
                        fault(31, "bad length", length.isEmpty() ? "empty" : length, is(PROTOCOL), length(length)));
    }

    private static Stream<Fault> chunks() {
        return Stream.of(
                fault(34, "rich chunks", ok(), chunked(RICH)),
                fault(36, "chunk without CRLF", is(PROTOCOL), chunked("5\r\n" + BODY + "\r\n", LAST)),
                fault(
                        37,
                        "cut chunks",
                        "in a chunk",
                        is(TRUNCATED),
                        answerThenFin(CHUNKED + "16\r\n<title>Tea</title>")),
                fault(37, "cut chunks", "before 0", is(TRUNCATED), answerThenFin(CHUNKED + chunk(BODY))),
                fault(37, "cut chunks", "after 0 CR LF", is(TRUNCATED), answerThenFin(CHUNKED + chunk(BODY) + "0\r\n")),
                fault(38, "both framings", "length first", is(PROTOCOL), bothFramings(LENGTH, CODING)),
                fault(38, "both framings", "coding first", is(PROTOCOL), bothFramings(CODING, LENGTH)),
                fault(39, "odd coding", "chunked, gzip", is(PROTOCOL), coding("chunked, gzip")),
                fault(39, "odd coding", "unknown", is(PROTOCOL), coding("tea")));
    }

    private static Stream<Fault> badChunkSizes() {
        return Stream.of("zz", "-1", "", "0".repeat(15) + "16")
                .map(size -> fault(
                        35,
                        "bad chunk size",
                        size.isEmpty() ? "blank" : size.length() > 16 ? "17 digits" : size,
                        is(PROTOCOL),
                        chunked(size + "\r\n" + BODY + "\r\n" + LAST)));
    }

    private static Stream<Fault> ends() {
        return Stream.of(
                fault(40, "close-delimited", "FIN", ok(), answerThenFin(head() + BODY))
                        .upToTheDriver(),
                fault(40, "close-delimited", "RST", is(RESET), answerThenReset(head() + BODY))
                        .upToTheDriver(),
                fault(41, "endless body", "until the end", is(TOO_LARGE), endless(head(), "tea "))
                        .upToTheDriver(),
                fault(41, "endless body", "in chunks", is(TOO_LARGE), endless(CHUNKED, chunk("tea ".repeat(1000)))));
    }

    private static Script endless(String begin, String text) {
        return answer(begin).endlessly(text);
    }

    private static Script length(String length, String... more) {
        var fields = Stream.concat(Stream.of("Content-Length: " + length), Stream.of(more));
        return answer(head(fields.toArray(String[]::new)) + BODY_42);
    }

    /** Good by either: whole chunks, and so many bytes. */
    private static Script bothFramings(String... fields) {
        return answer(head(fields) + chunk(BODY) + LAST);
    }

    private static Script chunked(String... parts) {
        return answer(CHUNKED + String.join("", parts));
    }

    private static Script coding(String coding) {
        return answer(head("Transfer-Encoding: " + coding) + chunk(BODY) + LAST);
    }
}
