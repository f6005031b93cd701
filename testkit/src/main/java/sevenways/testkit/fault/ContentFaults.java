package sevenways.testkit.fault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static sevenways.lab.Outcome.PROTOCOL;
import static sevenways.lab.Outcome.TOO_LARGE;
import static sevenways.testkit.fault.ExpectedVerdict.is;
import static sevenways.testkit.fault.ExpectedVerdict.ok;
import static sevenways.testkit.fault.ExpectedVerdict.status;
import static sevenways.testkit.fault.Fault.fault;
import static sevenways.testkit.wire.CannedAnswers.BODY;
import static sevenways.testkit.wire.CannedAnswers.bytes;
import static sevenways.testkit.wire.CannedAnswers.head;
import static sevenways.testkit.wire.Script.request;

import java.nio.charset.Charset;
import java.util.Arrays;
import java.util.stream.Stream;
import sevenways.testkit.wire.Gzip;
import sevenways.testkit.wire.Script;

/** Rows 42 to 44 and 49: a whole answer, and what it means. */
final class ContentFaults {

    private static final Charset WINDOWS_1252 = Charset.forName("windows-1252");
    private static final byte[] BOM = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};
    private static final byte[] BOM_16 = {(byte) 0xFE, (byte) 0xFF};
    private static final String PAGE = "<title>Käse – 5 €</title>";
    private static final String PAGE_TITLE = "Käse – 5 €";
    /** As HTML it would be a script up to its end. */
    private static final String XHTML =
            "<html xmlns='http://www.w3.org/1999/xhtml'><script src='x'/>" + PAGE + "</html>";

    private static final String FAR = " ".repeat(64 * 1024) + PAGE;
    private static final int BOMB = 64 * 1024 * 1024;

    private ContentFaults() {}

    static Stream<Fault> list() {
        return Stream.of(compressed(), charsets(), others()).flatMap(faults -> faults);
    }

    private static Stream<Fault> compressed() {
        var good = Gzip.of(BODY.getBytes(UTF_8));
        var broken = good.clone();
        broken[broken.length / 2] ^= 0x55;
        return Stream.of(
                fault(42, "gzip unasked", ok(), gzipped(good)),
                fault(42, "gzip unasked", "broken", is(PROTOCOL), gzipped(broken)),
                fault(42, "gzip unasked", "cut", is(PROTOCOL), gzipped(Arrays.copyOf(good, good.length - 9))),
                fault(42, "gzip unasked", "no gzip at all", is(PROTOCOL), gzipped(BODY.getBytes(UTF_8))),
                fault(42, "gzip unasked", "a bomb", is(TOO_LARGE), gzipped(Gzip.of(new byte[BOMB]))));
    }

    private static Stream<Fault> charsets() {
        var utf8 = PAGE.getBytes(UTF_8);
        var western = PAGE.getBytes(WINDOWS_1252);
        var metaUtf8 = "<meta charset=utf-8>".getBytes(UTF_8);
        var scriptWestern = "<script>'<meta charset=windows-1252>'</script>".getBytes(UTF_8);
        var metaWestern = "<meta http-equiv=content-type content='text/html; charset=windows-1252'>".getBytes(UTF_8);
        return Stream.of(
                charset("header", "; charset=windows-1252", western),
                charset("header in quotes", "; Charset=\"UTF-8\"", utf8),
                // https://encoding.spec.whatwg.org/#names-and-labels
                charset("latin-1 means windows-1252", "; charset=iso-8859-1", western),
                charset("BOM", "", bytes(BOM, utf8)),
                charset("BOM of UTF-16", "", bytes(BOM_16, PAGE.getBytes(UTF_16BE))),
                charset("meta", "", bytes(metaWestern, western)),
                charset("header before meta", "; charset=utf-8", bytes(metaWestern, utf8)),
                charset("header before meta, the other way", "; charset=windows-1252", bytes(metaUtf8, western)),
                charset("BOM before header", "; charset=windows-1252", bytes(BOM, utf8)),
                charset("BOM before meta", "", bytes(BOM, metaWestern, utf8)),
                charset("unknown in the header", "; charset=tea", bytes(metaWestern, western)),
                // https://fetch.spec.whatwg.org/#content-type-header
                charset("in the first of two headers", "; charset=windows-1252\r\nContent-Type: text/html", western),
                charset("in the second of a list", ", text/html; charset=windows-1252", western),
                // https://html.spec.whatwg.org/#prescan-a-byte-stream-to-determine-its-encoding
                charset("meta in a script", "", bytes(scriptWestern, western)),
                charset("XML declaration in UTF-16", "", ("<?xml version='1.0'?>" + PAGE).getBytes(UTF_16LE)),
                fault(
                        43,
                        "charsets",
                        "half a character before the end tag",
                        ok("\uFFFD"),
                        page(200, "text/html; charset=big5", "<title>\u00A4</title>x".getBytes(ISO_8859_1))),
                fault(
                        43,
                        "charsets",
                        "half a surrogate pair",
                        ok("\uFFFD"),
                        page(200, "text/html", "<title>&#xD83D;</title>")));
    }

    private static Stream<Fault> others() {
        return Stream.of(
                fault(44, "status", "404", status(404, "Not here"), page(404, "text/html", "<title>Not here</title>")),
                fault(44, "status", "500", status(500, "Not here"), page(500, "text/html", "<title>Not here</title>")),
                fault(49, "not HTML", "an image", ok(""), page(200, "image/svg+xml", BODY)),
                fault(49, "not HTML", "an empty 200", ok(""), page(200, "text/html", "")),
                fault(49, "not HTML", "XHTML", ok(PAGE_TITLE), page(200, "application/xhtml+xml", XHTML)),
                fault(49, "not HTML", "64 KiB before the title", ok(""), page(200, "text/html", FAR)),
                fault(49, "not HTML", "1 MB of <", ok(""), page(200, "text/html", "<".repeat(1_000_000))));
    }

    private static Fault charset(String variant, String parameter, byte[] body) {
        return fault(43, "charsets", variant, ok(PAGE_TITLE), page(200, "text/html" + parameter, body));
    }

    private static Script page(int status, String type, String body) {
        return page(status, type, body.getBytes(UTF_8));
    }

    private static Script page(int status, String type, byte[] body) {
        var head = head(status, "Content-Type: " + type, "Content-Length: " + body.length);
        return request().send(head).send(body);
    }

    private static Script gzipped(byte[] body) {
        return request()
                .send(head("Content-Encoding: gzip", "Content-Length: " + body.length))
                .send(body);
    }
}
