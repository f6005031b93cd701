package sevenways.lab.http;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.argumentSet;
import static sevenways.lab.Outcome.OK;
import static sevenways.lab.http.Delivery.bytes;
import static sevenways.lab.http.Delivery.join;

import java.nio.charset.Charset;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import sevenways.lab.Outcome;
import sevenways.lab.Verdict;

/** Which title a page has, and in which charset it is read. */
class TitleTest {

    private static final String MARK = "\uFEFF";
    private static final String XHTML = "application/xhtml+xml";
    private static final int KEPT = 64 * 1024;

    private static final Verdict NOT_FOUND =
            new Verdict(OK, 200, "", "no title in the first 65536 bytes, and none was looked for behind them");

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
                page(
                        "header, in the first of two types",
                        "text/html; charset=latin1\r\nContent-Type: text/html",
                        "<title>Käse</title>",
                        ISO_8859_1),
                page(
                        "header, in the second of two types",
                        "text/html, text/html; charset=latin1",
                        "<title>Käse</title>",
                        ISO_8859_1),
                page("header, of another type", "x/y; charset=latin1, text/html", "<title>Käse</title>", UTF_8),
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
                        "meta in a script",
                        "text/html",
                        "<script>'<meta charset=latin1>'</script><title>Käse</title>",
                        ISO_8859_1),
                page(
                        "meta in a style",
                        "text/html",
                        "<style>/*<meta charset=latin1>*/</style><title>Käse</title>",
                        ISO_8859_1),
                page(
                        "meta in a title",
                        "text/html",
                        "<title>Käse</title><title><meta charset=latin1></title>",
                        ISO_8859_1),
                page(
                        "meta in a noscript",
                        "text/html",
                        "<noscript><meta charset=latin1></noscript><title>Käse</title>",
                        ISO_8859_1),
                page("meta in a comment", "text/html", "<!--<meta charset=latin1>--><title>Käse</title>", UTF_8),
                page(
                        "meta that the prescan did not see, against one that is none",
                        "text/html",
                        "<script>'<meta charset=utf-8>'</script><title>Käse</title><meta charset=latin1>",
                        ISO_8859_1),
                page(
                        "meta behind 1024 bytes",
                        "text/html",
                        " ".repeat(1024) + "<title>Käse</title><meta charset=latin1>",
                        ISO_8859_1),
                page(
                        "script behind 1024 bytes",
                        "text/html",
                        " ".repeat(1024) + "<script>'<meta charset=latin1>'</script><title>Käse</title>",
                        UTF_8),
                page(
                        "noscript behind 1024 bytes",
                        "text/html",
                        " ".repeat(1024) + "<noscript><meta charset=latin1></noscript><title>Käse</title>",
                        UTF_8),
                page(
                        "meta with a reference, which only the parser reads",
                        "text/html",
                        "<meta http-equiv=content-type content='&#99;harset=latin1'><title>Käse</title>",
                        ISO_8859_1),
                page(
                        "XML declaration",
                        "text/html",
                        "<?xml version='1.0' encoding='latin1'?><title>Käse</title>",
                        ISO_8859_1),
                page("XML declaration in UTF-16LE", "text/html", "<?xml version='1.0'?><title>Käse</title>", UTF_16LE),
                page(
                        "XML declaration in UTF-16BE",
                        "text/html",
                        "<?xml encoding='latin1'?><title>Käse</title>",
                        UTF_16BE),
                page(
                        "XML declaration in UTF-16 against meta",
                        "text/html",
                        "<?xml version='1.0'?><meta charset=latin1><title>Käse</title>",
                        UTF_16LE),
                page(
                        "XHTML",
                        XHTML,
                        "<?xml version='1.0' encoding='iso-8859-1'?>" + xhtml("<title>Käse</title>"),
                        ISO_8859_1),
                page("XHTML in UTF-16", XHTML, "<?xml version='1.0'?>" + xhtml("<title>Käse</title>"), UTF_16BE),
                page("XHTML, header", XHTML + ";charset=latin1", xhtml("<title>Käse</title>"), ISO_8859_1),
                page("XHTML, where no meta counts", XHTML, xhtml("<meta charset='latin1'/><title>Käse</title>"), UTF_8),
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
        "koi8-r, KOI8-R, чай",
        "iso-8859-14, ISO-8859-1, àé",
        "koi8-u, KOI8-U, чай"
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
                argumentSet("behind the head", "tea", "tea", "<head></head><title>%s</title>"),
                argumentSet("in a table", "tea", "tea", "<table><title>%s</title><tr><td>no</table>"),
                argumentSet(
                        "in a table, before the one of a cell",
                        "tea",
                        "tea",
                        "<table><tr><td><title>no</title></td></tr><title>%s</title></table>"),
                argumentSet(
                        "in a table, behind the body's", "tea", "tea", "<p><title>%s</title><table><title>no</title>"),
                argumentSet(
                        "in the head, behind the body's", "tea", "tea", "<title>%s</title><table><title>no</title>"),
                argumentSet(
                        "deep",
                        "tea",
                        "tea",
                        "<div>".repeat(100) + "<template><title>no</title></template><title>%s</title>"),
                argumentSet(
                        "of a picture in the head",
                        "tea",
                        "tea",
                        "<head><svg><title>no</title></svg><title>%s</title>"),
                argumentSet("in a noscript with a comment", "", "", "<noscript><!-- <title>%s</title> --></noscript>"),
                argumentSet("half an end", "a </titlex> b", "a </titlex> b", "<title>%s</title>"),
                argumentSet("an end in an attribute", "tea", "tea", "<p a='</title>'><title>%s</title>"),
                argumentSet("an end with attributes", "tea", "tea", "<title>%s</TITLE a='>'>"),
                argumentSet("an end that does not end", "tea", "tea", "<title>%s</title <p>"),
                argumentSet("none", "", "", "<p>tea"));
    }

    @ParameterizedTest
    @MethodSource("titles")
    void title(String text, String expected, String page) {
        assertThat(title("text/html; charset=utf-8", page.formatted(text), UTF_8))
                .isEqualTo(expected);
    }

    /** HTML Standard, section 13.2.5.80. */
    @ParameterizedTest
    @CsvSource({
        "&#xD800;, \uFFFD",
        "&#XdBfF, \uFFFD",
        "&#57343;, \uFFFD",
        "&#x000000DC00;, \uFFFD",
        "&#xD83D;&#xDE00;, \uFFFD\uFFFD",
        "&#x1F600;, \uD83D\uDE00",
        "&#xD7FF;&#xE000;, \uD7FF\uE000",
        "&#0;, \uFFFD",
        "&#x0;, \uFFFD",
        "&#x;, &#x;",
        "&#;, &#;",
        "&#x110000;, \uFFFD",
        "&#99999999999999999999;, \uFFFD",
        "&#xFFFE;, \uFFFE",
        "&#xFDD0;, \uFDD0",
        "&#1;, '\u0001'",
        "&#x7F;, \u007F",
        "&#x80;, €",
        "&#129;, \u0081",
        "&#x9F;, Ÿ"
    })
    void numericReference(String reference, String character) {
        assertThat(title("text/html; charset=utf-8", "<title>" + reference + "</title>", UTF_8))
                .isEqualTo(character);
    }

    @Test
    void nulInATitleIsReplaced() {
        assertThat(title("text/html", "<title>a\0b</title>", UTF_8)).isEqualTo("a\uFFFDb");
    }

    static Stream<Arguments> xhtmlTitles() {
        return Stream.of(
                argumentSet("behind an empty script", "tea", xhtml("<script/><title>tea</title>")),
                argumentSet(
                        "no references of HTML's script", "tea", xhtml("<script>1 &lt; 2</script><title>tea</title>")),
                argumentSet("an empty one", "", xhtml("<title/><title>no</title>")),
                argumentSet("behind a comment", "tea", xhtml("<!-- <title>no</title> --><title>tea</title>")),
                argumentSet("with marked text", "a < b", xhtml("<title><![CDATA[a < b]]></title>")),
                argumentSet("with a reference", "a & b", xhtml("<title>a &amp; b</title>")),
                argumentSet("of its own text only", "ac", xhtml("<title>a<b>b</b>c</title>")),
                argumentSet(
                        "with a prefix",
                        "tea",
                        "<h:html xmlns:h='http://www.w3.org/1999/xhtml'><h:title>tea</h:title></h:html>"),
                argumentSet(
                        "behind a picture's",
                        "tea",
                        xhtml("<svg xmlns='http://www.w3.org/2000/svg'><title>no</title></svg><title>tea</title>")),
                argumentSet(
                        "behind a template's",
                        "tea",
                        xhtml("<template><title>no</title></template><title>tea</title>")),
                argumentSet(
                        "in a noscript, which XML does not know",
                        "tea",
                        xhtml("<noscript><title>tea</title></noscript>")),
                argumentSet("in capitals, which are other names", "", xhtml("<TITLE>no</TITLE>")),
                argumentSet("of no XHTML", "", "<html><title>no</title></html>"));
    }

    @ParameterizedTest
    @MethodSource("xhtmlTitles")
    void xhtmlIsReadAsXml(String expected, String page) {
        assertThat(title(XHTML, page, UTF_8)).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"image/png", "image/svg+xml", "text/plain", "application/json"})
    void onlyHtmlHasATitle(String type) {
        assertThat(title(type, "<title>Tea</title>", UTF_8)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"TEXT/HTML", "text/html;", "unknown/unknown", "*/*", "nonsense", "''"})
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

    /** What comes later is counted and not kept, and the result says so. */
    @Test
    void titleIsLookedForInTheFirst64KiB() {
        var title = "<title>Tea</title>";
        var far = KEPT - title.length();

        assertThat(result("text/html", " ".repeat(far) + title, UTF_8)).isEqualTo(new Verdict(OK, 200, "Tea", null));
        assertThat(result("text/html", " ".repeat(far + 1) + title, UTF_8)).isEqualTo(NOT_FOUND);
        assertThat(result("text/html", " ".repeat(KEPT) + title, UTF_8)).isEqualTo(NOT_FOUND);
        assertThat(result(XHTML, xhtml(" ".repeat(KEPT) + title), UTF_8)).isEqualTo(NOT_FOUND);
        assertThat(result("text/html", " ".repeat(KEPT - 1), UTF_8)).isEqualTo(new Verdict(OK, 200, "", null));
        assertThat(result("image/png", " ".repeat(KEPT + 1), UTF_8)).isEqualTo(new Verdict(OK, 200, "", null));
    }

    @Test
    void statusIsToldBeforeTheTitleThatWasNotFound() {
        var page = Delivery.whole(bytes("HTTP/1.1 404 Not Found\r\n\r\n" + " ".repeat(KEPT + 1)));

        assertThat(page.detail()).isEqualTo("the server answered 404; " + NOT_FOUND.detail());
    }

    /** Half a title would pass for a title. */
    @ParameterizedTest
    @ValueSource(strings = {"", "<p>", "<table>"})
    void titleThatGoesOnBeyond64KiBIsNone(String before) {
        var start = before + "<title>";
        var page = start + "x".repeat(KEPT - start.length() - "</title>".length());

        assertThat(title("text/html", page + "</title>" + "x", UTF_8)).startsWith("xxx");
        assertThat(title("text/html", page + "</title >", UTF_8)).startsWith("xxx");
        assertThat(result("text/html", page + "x</title>", UTF_8)).isEqualTo(NOT_FOUND);
        assertThat(result("text/html", page + "x".repeat(KEPT) + "</title>", UTF_8))
                .isEqualTo(NOT_FOUND);
    }

    /** A page that ends in its title is read as a browser reads it. */
    @Test
    void titleWithoutAnEndIsThatOfAWholePage() {
        assertThat(title("text/html", "<title>" + "x".repeat(KEPT - "<title>".length()), UTF_8))
                .startsWith("xxx");
    }

    /** Heads this large are parsed one at a time. */
    @Test
    void headOfAnySizeHasItsTitle() {
        for (var size = 1; size < KEPT / 2; size *= 2) {
            var head = "<link href=" + "x".repeat(size) + ">";
            assertThat(title("text/html", head + "<title>tea</title><p>", UTF_8))
                    .isEqualTo("tea");
        }
    }

    private static String title(String type, String page, Charset charset) {
        return result(type, page, charset).title();
    }

    private static Verdict result(String type, String page, Charset charset) {
        var head = bytes("HTTP/1.1 200 OK\r\nContent-Type: " + type + "\r\n\r\n");
        return Delivery.whole(join(head, page.getBytes(charset))).verdict();
    }

    private static String xhtml(String content) {
        return "<html xmlns='http://www.w3.org/1999/xhtml'>" + content + "</html>";
    }

    private static Arguments page(String name, String type, String page, Charset charset) {
        return argumentSet(name, type, page, charset);
    }
}
