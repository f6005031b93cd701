package sevenways.testkit.fault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static sevenways.lab.Outcome.EMPTY;
import static sevenways.lab.Outcome.PROTOCOL;
import static sevenways.lab.Outcome.TOO_LARGE;
import static sevenways.lab.Outcome.TRUNCATED;
import static sevenways.testkit.fault.ExpectedVerdict.is;
import static sevenways.testkit.fault.ExpectedVerdict.ok;
import static sevenways.testkit.fault.Fault.fault;
import static sevenways.testkit.wire.CannedAnswers.BODY;
import static sevenways.testkit.wire.CannedAnswers.GOOD;
import static sevenways.testkit.wire.CannedAnswers.head;
import static sevenways.testkit.wire.CannedAnswers.withLength;
import static sevenways.testkit.wire.Script.answer;
import static sevenways.testkit.wire.Script.answerThenFin;
import static sevenways.testkit.wire.Script.request;

import java.util.stream.Stream;
import sevenways.testkit.wire.Script;

/** Rows 12 to 25: the head of the answer. */
final class HeadFaults {

    private static final int MAX_HEAD = 64 * 1024;
    private static final String CONTINUE = head(100);
    private static final String EARLY_HINTS = head(103, "Link: </style.css>; rel=preload");

    private HeadFaults() {}

    static Stream<Fault> list() {
        return Stream.of(
                fault(12, "cut in the status line", is(PROTOCOL), answerThenFin("HTTP/1.1 2")),
                fault(13, "cut in the headers", is(TRUNCATED), answerThenFin("HTTP/1.1 200 OK\r\nX: y\r\n")),
                fault(14, "garbage", "a line", is(PROTOCOL), answer("HELLO\r\n")),
                fault(14, "garbage", "and the end", is(PROTOCOL), answerThenFin("HELLO")),
                fault(15, "bad status", "20", is(PROTOCOL), statusLine("HTTP/1.1 20 OK")),
                fault(15, "bad status", "2000", is(PROTOCOL), statusLine("HTTP/1.1 2000 OK")),
                fault(15, "bad status", "-200", is(PROTOCOL), statusLine("HTTP/1.1 -200 OK")),
                fault(16, "no reason phrase", "a space", ok(), statusLine("HTTP/1.1 200 ")),
                fault(16, "no reason phrase", "no space", ok(), statusLine("HTTP/1.1 200")),
                fault(17, "HTTP/1.0", ok(), answerThenFin("HTTP/1.0 200 OK\r\n\r\n" + BODY)),
                fault(18, "large head", "64 KiB", ok(), answerThenFin(headOf(MAX_HEAD) + BODY)),
                fault(18, "large head", "a byte more", is(TOO_LARGE), answerThenFin(headOf(MAX_HEAD + 1) + BODY)),
                fault(19, "endless head", "of fields", is(TOO_LARGE), endless("X: 12345678901\r\n")),
                fault(19, "endless head", "of one field", is(TOO_LARGE), endless("x"))
                        .upToTheDriver(),
                fault(20, "folded header", ok("Käse"), request().send(folded())),
                fault(21, "bad header line", "no colon", is(PROTOCOL), fields("no colon")),
                fault(21, "bad header line", "a NUL", is(PROTOCOL), fields("X: a\0b")),
                fault(22, "bare CR", is(PROTOCOL), fields("X: a\rb")),
                fault(23, "LF only", ok(), answer(GOOD.replace("\r\n", "\n"))),
                fault(24, "interim answers", ok(), answer(CONTINUE + EARLY_HINTS + GOOD))
                        .upToTheDriver(),
                fault(25, "interim flood", "50 × 100", is(PROTOCOL), answer(CONTINUE.repeat(50) + GOOD)),
                fault(25, "interim flood", "100 and the end", is(EMPTY), answerThenFin(CONTINUE)));
    }

    private static Script statusLine(String line) {
        return answer(GOOD.replaceFirst("^HTTP.*", line));
    }

    private static Script fields(String field) {
        return answer(withLength(BODY, field));
    }

    private static Script endless(String text) {
        return request().send("HTTP/1.1 200 OK\r\nX: ").endlessly(text);
    }

    /** A head of that many bytes, the blank line included. */
    private static String headOf(int length) {
        var rest = head("X: ").length();
        return head("X: " + "x".repeat(length - rest));
    }

    private static byte[] folded() {
        var body = "<title>Käse</title>";
        return head("Content-Type: text/html;", " charset=iso-8859-1", "Content-Length: " + body.length())
                .concat(body)
                .getBytes(ISO_8859_1);
    }
}
