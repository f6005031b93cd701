package sevenways.lab.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;
import static sevenways.lab.http.Delivery.bytes;
import static sevenways.lab.http.Delivery.join;

import java.nio.charset.Charset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import sevenways.lab.Outcome;

/** Which title a page has, and in which charset it is read. */
class TitleTest {

    private static final String MARK = "\uFEFF";

    static Stream<Arguments> charsets() {
        return Stream.of(
                page("none named", "text/html", "<title>Käse</title>", UTF_8),
                page("header", "text/html; charset=iso-8859-1", "<title>Käse</title>", ISO_8859_1),
                page("header, quoted", "text/html;Charset=\"ISO-8859-1\"", "<title>Käse</title>", ISO_8859_1),
                page("header, quote not closed", "text/html; charset=\"latin1", "<title>Käse</title>", ISO_8859_1),
                page(
                        "header, second parameter",
                        "text/html; x=\";charset=utf-8\"; charset=latin1",
                        "<title>Käse</title>",
                        ISO_8859_1),
                page("header, folded", "text/html\r\n ;charset=iso-8859-1", "<title>Käse</title>", ISO_8859_1),
                page("header, UTF-16", "text/html; charset=utf-16", "<title>Käse</title>", UTF_16LE),
                page("header of no such charset", "text/html; charset=no-such", "<title>Käse</title>", UTF_8),
                page("header of no charset's name", "text/html; charset=%%", "<title>Käse</title>", UTF_8),
                page("meta", "text/html", "<meta charset=iso-8859-1><title>Käse</title>", ISO_8859_1),
                page("meta behind the title", "text/html", "<title>Käse</title><meta charset=latin1>", ISO_8859_1),
                page(
                        "meta http-equiv",
                        "text/html",
                        "<meta http-equiv=Content-Type content='text/html; charset = \"latin1\"'><title>Käse</title>",
                        ISO_8859_1),
                page("meta of another kind", "text/html", "<meta content='charset=latin1'><title>Käse</title>", UTF_8),
                page("meta of no such charset", "text/html", "<meta charset=no-such><title>Käse</title>", UTF_8),
                page(
                        "the first meta that counts",
                        "text/html",
                        "<meta charset=no-such><meta charset=latin1><meta charset=utf-8><title>Käse</title>",
                        ISO_8859_1),
                page("meta of UTF-16", "text/html", "<meta charset=utf-16><title>Käse</title>", UTF_8),
                page(
                        "XML",
                        "application/xhtml+xml",
                        "<?xml version='1.0' encoding='iso-8859-1'?><html><title>Käse</title></html>",
                        ISO_8859_1),
                page("mark of UTF-8", "text/html", MARK + "<title>Käse</title>", UTF_8),
                page("mark of UTF-16LE", "text/html", MARK + "<title>Käse</title>", UTF_16LE),
                page("mark of UTF-16BE", "text/html", MARK + "<title>Käse</title>", UTF_16BE),
                page("mark against header", "text/html; charset=latin1", MARK + "<title>Käse</title>", UTF_16BE),
                page("mark against meta", "text/html", MARK + "<meta charset=latin1><title>Käse</title>", UTF_8),
                page(
                        "header against meta",
                        "text/html; charset=utf-8",
                        "<meta charset=latin1><title>Käse</title>",
                        UTF_8));
    }

    @ParameterizedTest
    @MethodSource("charsets")
    void charset(String type, String page, Charset charset) {
        assertThat(title(type, page, charset)).isEqualTo("Käse");
    }

    /** Labels that say less than they mean on the web: each is sent what only the greater charset has. */
    @ParameterizedTest
    @CsvSource({
        "iso-8859-1, windows-1252, 5 €",
        "us-ascii, windows-1252, 5 €",
        "l5, windows-1254, 5 €",
        "tis-620, x-windows-874, 5 €",
        "iso-8859-11, x-windows-874, 5 €",
        "gb2312, GB18030, 5 €",
        "gbk, GB18030, ḿ",
        "big5, x-MS950-HKSCS, 㗎 5 €",
        "iso-2022-jp, x-windows-iso2022jp, ①",
        "x-mac-cyrillic, x-MacUkraine, ґ",
        "shift_jis, windows-31j, ①",
        "euc-kr, x-windows-949, 갂",
        "koi8-r, KOI8-R, чай"
    })
    void labelAsTheWebUsesIt(String label, String meant, String title) {
        var page = "<meta charset=" + label + "><title>" + title + "</title>";

        assertThat(title("text/html", page, Charset.forName(meant))).isEqualTo(title);
    }

    /** A browser refuses to read these charsets, in which an ASCII byte may be anything. */
    @ParameterizedTest
    @CsvSource({"iso-2022-kr", "hz-gb-2312"})
    void labelOfWhatNobodyReads(String label) {
        assertThat(title("text/html; charset=" + label, "<title>Tea</title>", UTF_8))
                .isEmpty();
        assertThat(title("text/html", "<meta charset=" + label + "><title>Tea</title>", UTF_8))
                .isEmpty();
    }

    static Stream<Arguments> titles() {
        return Stream.of(
                argumentSet("white space", " \t\n two \f\r words ", "two words", "<title>%s</title>"),
                argumentSet("other spaces", "a\u00A0 b", "a\u00A0 b", "<title>%s</title>"),
                argumentSet("other spaces around", " \u3000tea\u2028 ", "\u3000tea\u2028", "<title>%s</title>"),
                argumentSet("entities", "a &amp; b", "a & b", "<title>%s</title>"),
                argumentSet("no markup", "a <b> c", "a <b> c", "<title>%s</title>"),
                argumentSet("the first", "first", "first", "<title>%s</title><title>second</title>"),
                argumentSet("an empty first", "", "", "<title>%s</title><title>second</title>"),
                argumentSet("no end", "tea", "tea", "<title>%s"),
                argumentSet("in the body", "tea", "tea", "<p>x<div><title>%s</title></div>"),
                argumentSet("behind a picture's", "tea", "tea", "<svg><title>no</title></svg><title>%s</title>"),
                argumentSet(
                        "behind a template's", "tea", "tea", "<template><title>no</title></template><title>%s</title>"),
                argumentSet(
                        "behind a noscript's", "tea", "tea", "<noscript><title>no</title></noscript><title>%s</title>"),
                argumentSet("behind a comment's", "tea", "tea", "<!-- <title>no</title> --><title>%s</title>"),
                argumentSet("behind a script's", "tea", "tea", "<script>'<title>no</title>'</script><title>%s</title>"),
                argumentSet("none", "", "", "<p>tea"));
    }

    @ParameterizedTest
    @MethodSource("titles")
    void title(String text, String expected, String page) {
        assertThat(title("text/html; charset=utf-8", page.formatted(text), UTF_8))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"image/png", "image/svg+xml", "text/plain", "application/json"})
    void onlyHtmlHasATitle(String type) {
        assertThat(title(type, "<title>Tea</title>", UTF_8)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"TEXT/HTML", "text/html;", "application/xhtml+xml", "''"})
    void htmlByAnyName(String type) {
        assertThat(title(type, "<title>Tea</title>", UTF_8)).isEqualTo("Tea");
    }

    @Test
    void pageWithoutATypeIsTakenForHtml() {
        assertThat(Delivery.whole(bytes("HTTP/1.1 200 OK\r\n\r\n<title>Tea</title>"))
                        .title())
                .isEqualTo("Tea");
    }

    @Test
    void emptyPageHasAnEmptyTitle() {
        var result = Delivery.whole(bytes("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"));

        assertThat(result.outcome()).isEqualTo(Outcome.OK);
        assertThat(result.title()).isEmpty();
    }

    /** What comes later is counted and not kept. */
    @Test
    void titleIsLookedForInTheFirst64KiB() {
        var title = "<title>Tea</title>";
        var far = 64 * 1024 - title.length();

        assertThat(title("text/html", " ".repeat(far) + title, UTF_8)).isEqualTo("Tea");
        assertThat(title("text/html", " ".repeat(64 * 1024) + title, UTF_8)).isEmpty();
    }

    /** Half a title would pass for a title. */
    @Test
    void titleThatGoesOnBeyond64KiBIsNone() {
        var page = "<title>" + "x".repeat(64 * 1024 - "<title></title>".length());

        assertThat(title("text/html", page + "</title>", UTF_8)).startsWith("xxx");
        assertThat(title("text/html", page + "</title >", UTF_8)).startsWith("xxx");
        assertThat(title("text/html", page + "x</title>", UTF_8)).isEmpty();
        assertThat(title("text/html", page + "x".repeat(64 * 1024) + "</title>", UTF_8))
                .isEmpty();
    }

    /** A page that ends in its title is read as a browser reads it. */
    @Test
    void titleWithoutAnEndIsThatOfAWholePage() {
        assertThat(title("text/html", "<title>" + "x".repeat(64 * 1024 - "<title>".length()), UTF_8))
                .startsWith("xxx");
    }

    private static String title(String type, String page, Charset charset) {
        var head = bytes("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n\r\n");
        return Delivery.whole(join(head, page.getBytes(charset))).title();
    }

    private static Arguments page(String name, String type, String page, Charset charset) {
        return argumentSet(name, type, page, charset);
    }
}
