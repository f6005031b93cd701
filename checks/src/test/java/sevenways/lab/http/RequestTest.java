package sevenways.lab.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.SplittableRandom;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sevenways.lab.Outcome;
import sevenways.testkit.wire.CannedAnswers;
import sevenways.testkit.wire.Script;
import sevenways.testkit.wire.ScriptedServer;

/** What an address puts on the wire, byte by byte: never more than one request, with never another line. */
class RequestTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);

    /** RFC 9112, sections 3 and 5, for what this program sends. */
    private static final Pattern REQUEST =
            Pattern.compile("GET /(?:[A-Za-z0-9._~!$&'()*+,;=:@/?-]+|%\\p{XDigit}{2})*+ HTTP/1\\.1\r\n"
                    + "Host: [a-z0-9._~!$&'()*+,;=:\\[\\]-]+\r\n"
                    + "User-Agent: seven-ways-to-wait\r\n"
                    + "Accept: text/html\r\n"
                    + "Accept-Encoding: identity\r\n"
                    + "Connection: close\r\n"
                    + "\r\n");

    private ScriptedServer server;

    @BeforeEach
    void listen() throws Exception {
        server = ScriptedServer.playing(Script.answer(CannedAnswers.GOOD));
    }

    @AfterEach
    void close() throws Exception {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '~',
            value = {
                "/,                     /",
                "~~,                    /",
                "?a=b,                  /?a=b",
                "/a?,                   /a?",
                "/a?b?c=/d,             /a?b?c=/d",
                "/a#part,               /a",
                "/a?b#part,             /a?b",
                "/a#%0d%0aX:%20y,       /a",
                "/a%0d%0aX:%20y,        /a%0d%0aX:%20y",
                "/a?%0D%0A%0D%0AGET%20/,/a?%0D%0A%0D%0AGET%20/",
                "/a%00%ff,              /a%00%ff",
                "/a%20b,                /a%20b",
                "/a/../b,               /a/../b",
                "//other/a,             //other/a",
                "/http://other/,        /http://other/",
                "/käse?ö=ü,             /k%C3%A4se?%C3%B6=%C3%BC",
                "/茶/😀,                /%E8%8C%B6/%F0%9F%98%80",
                "/\u00C5,               /%C3%85",
                "/A\u030A,              /A%CC%8A",
                "/e\u0301?e\u0301,      /e%CC%81?e%CC%81",
                "/a\\b,                 /a/b",
                "\\@other/,             /@other/",
                "?a\\b,                 /?a%5Cb",
                "?a=x|b,                /?a=x%7Cb",
                "/a|b,                  /a%7Cb",
                "/a\"<b>?\"<b>,          /a%22%3Cb%3E?%22%3Cb%3E",
                "/^`{a}?^`{a},          /%5E%60%7Ba%7D?%5E%60%7Ba%7D",
                "/[a]?b[]=c,            /%5Ba%5D?b%5B%5D=c",
                "/it's?it's,            /it's?it%27s",
                "/%,                    /%25",
                "/%0?%zz,               /%250?%25zz",
                "/a\u007fb,             /a%7Fb",
                "/a\u0085b,             /a%C2%85b",
                "/a\u00a0b,             /a%C2%A0b",
                "/a\u2028b,             /a%E2%80%A8b",
                "/a#<b>|%,              /a",
            })
    void wireOf(String typed, String target) throws Exception {
        var address = PageAddress.parse("http://127.0.0.1:" + port() + typed);

        assertThat(BlockingReader.load(address, TIMEOUT).outcome()).isEqualTo(Outcome.OK);
        assertThat(server.received())
                .containsExactly("GET " + target + " HTTP/1.1\r\n"
                        + "Host: 127.0.0.1:" + port() + "\r\n"
                        + "User-Agent: seven-ways-to-wait\r\n"
                        + "Accept: text/html\r\n"
                        + "Accept-Encoding: identity\r\n"
                        + "Connection: close\r\n"
                        + "\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"me:secret@", "me%0d%0aX:%20y@", "other:80@", "@"})
    void userStaysHere(String user) throws Exception {
        var address = PageAddress.parse("http://" + user + "127.0.0.1:" + port() + "/a");

        assertThat(BlockingReader.load(address, TIMEOUT).outcome()).isEqualTo(Outcome.OK);
        assertThat(server.received())
                .singleElement()
                .asString()
                .startsWith("GET /a HTTP/1.1\r\nHost: 127.0.0.1:" + port() + "\r\n")
                .matches(REQUEST);
    }

    @ParameterizedTest
    @CsvSource({
        "http://LOCALHOST/,              localhost",
        "http://localhost:80/,           localhost",
        "http://localhost:/,             localhost",
        "http://localhost:008080/,       localhost:8080",
        "http:\\\\localhost:8080\\,      localhost:8080",
        "http://slow_site:8080/,         slow_site:8080",
        "http://slow%5Fsite/,            slow_site",
        "http://_a.test/,                _a.test",
        "http://a.-b.test./,             a.-b.test.",
        "http://a;b=c/,                  a;b=c",
        "http://xn--kse-qla.test/,       xn--kse-qla.test",
        "http://käse.test/,              xn--kse-qla.test",
        "http://ka\u0308se.test/,        xn--kse-qla.test",
        "http://KÄSE.test/,              xn--kse-qla.test",
        "http://k%C3%A4se.test/,         xn--kse-qla.test",
        "http://日本語。ＪＰ/,              xn--wgv71a119e.jp",
        "http://my_käse.test/,           xn--my_kse-eua.test",
        "http://127.1/,                  127.0.0.1",
        "http://0x7f000001:8080/,        127.0.0.1:8080",
        "http://127.0.0.1./,             127.0.0.1",
        "http://１２７.0.0.1/,              127.0.0.1",
        "http://[::1]/,                  [::1]",
        "http://[2001:DB8::1]:8080/,     [2001:db8::1]:8080",
        "http://[fe80::1%eth0]/,         [fe80::1]",
        "http://[fe80::1%25eth0]:8080/,  [fe80::1]:8080",
        "http://[fe80::1%25br-0]:8080/,  [fe80::1]:8080",
    })
    void hostOf(String typed, String host) {
        assertThat(request(PageAddress.parse(typed)))
                .contains("\r\nHost: " + host + "\r\n")
                .matches(REQUEST);
    }

    @ParameterizedTest
    @CsvSource({
        "http://[::1]/,                ::1",
        "http://[fe80::1%25eth0]/,     fe80::1%eth0",
        "http://[fe80::1%eth0]/,       fe80::1%eth0",
        "http://[fe80::1%2]/,          fe80::1%2",
        "http://[fe80::1%252]/,        fe80::1%2",
        "http://[fe80::1%25br-0_1.2]/, fe80::1%br-0_1.2",
        "http://slow_site:8080/,       slow_site",
    })
    void connectsTo(String typed, String host) {
        assertThat(load(PageAddress.parse(typed)).hop().host()).isEqualTo(host);
    }

    /** A browser would remove some of these characters: what is left would be the address of another page. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "/a\r\nX: y",
                "/a\nb",
                "/a\rb",
                "/a b",
                "/a\tb",
                "/a\0b",
                "/a\ud800b",
                "\r\n/",
                " /",
                "/ ",
                "#\n",
                "?\n",
                ":0/",
                ":65536/",
                ":99999999999/",
                ":8o/",
                ":80:80/",
                ":-1/"
            })
    void refusedBeforeAnythingIsSent(String typed) {
        var page = PageAddress.parse("http://127.0.0.1" + (typed.startsWith(":") ? "" : ":" + port()) + typed);

        assertThat(BlockingReader.load(page, TIMEOUT).outcome()).isEqualTo(Outcome.UNSUPPORTED);
        assertThat(server.received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://a\r\nX: y/",
                "http://a b/",
                "http://a%20b/",
                "http://a%0d%0ab/",
                "http://a%00/",
                "http://a%/",
                "http://a%zz/",
                "http://a%23b/",
                "http://a|b/",
                "http://a^b/",
                "http://a<b>/",
                "http://a\"b/",
                "http://a\u2100b/", // composed, it is a/c
                "http://1.2.3.4.5/",
                "http://a.1/",
                "http://256.0.0.1/",
                "http://127.0.0.08/",
                "http://[::1/",
                "http://::1/",
                "http://[::1]a/",
                "http://[::1%0d%0a]/",
                "http://[::1%a;b]/",
                "http://[::1%]/",
                "http://[::1%25]/",
                "http://[a]/",
                "http://[1.2.3.4]/",
                "http://[]/",
                "http:///a",
                "http://:80/",
                "http://me@/",
                "http:/a",
                "http:a",
                "http:"
            })
    void hostThatIsNone(String typed) {
        assertThat(load(PageAddress.parse(typed)).result().outcome()).isEqualTo(Outcome.UNSUPPORTED);
    }

    /** IDNA of 2003 makes other names of these than browsers do, or none: that host would be a stranger. */
    @ParameterizedTest
    @ValueSource(strings = {"straße.test", "σοφός.test", "نامه\u200cای.test", "\u10a0.test", "ẞ.test", "😀.test"})
    void hostThatTheJdkWouldTakeForAnother(String host) {
        assertThat(load(PageAddress.parse("http://" + host + "/")).result().detail())
                .contains("'" + host + "' must be typed in its ASCII form");
    }

    /** A page goes to a lesson as a URI, and to a child process as the text of one. */
    @ParameterizedTest
    @CsvSource({
        "http://käse.test/é?a=x|b#c|d,             xn--kse-qla.test GET /%C3%A9?a=x%7Cb HTTP",
        "http://slow_site:8080/%zz,                slow_site GET /%25zz HTTP",
        "http://[fe80::1%25br-0]/a%20b?c%25,       fe80::1%br-0 GET /a%20b?c%25 HTTP",
        "http://me:secret@a.test/,                 a.test GET / HTTP",
        "http://a.test/a b,                        character 16 is a space",
        "'http://a.test/a%20b\r\nX: y',            character 20 is a space or a control character",
        "http://[::1/,                             is no host",
        "http://a.test:70000/,                     port 70000 does not exist",
        "ftp://a.test/a%20b|c,                     only http: and https: addresses can be loaded",
    })
    void meansTheSameAfterItsWay(String typed, String verdict) {
        var page = URI.create(PageAddress.parse(typed).toString());

        assertThat(page).isEqualTo(PageAddress.parse(typed));
        assertThat(page.toASCIIString()).isEqualTo(page.toString()).doesNotContain("secret");
        assertThat(verdict(page)).contains(verdict);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "kettle.html", "/kettle.html", "//a/b", "127.0.0.1:8080/", "?a:b", "1http://a/", ":"})
    void whatHasNoSchemeIsNoAddressAtAll(String typed) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PageAddress.parse(typed))
                .withMessageContaining("'" + typed + "' is not the address of a page");
    }

    @Test
    void veryLongAddress() throws Exception {
        var longest = "http://127.0.0.1:" + port() + "/";
        longest += "a".repeat(8000 - longest.length());

        assertThat(BlockingReader.load(PageAddress.parse(longest), TIMEOUT).outcome())
                .isEqualTo(Outcome.OK);
        assertThat(server.received()).singleElement().asString().matches(REQUEST);

        var tooLong = PageAddress.parse(longest + "a");
        assertThat(BlockingReader.load(tooLong, TIMEOUT).outcome()).isEqualTo(Outcome.UNSUPPORTED);
        assertThat(server.received()).hasSize(1);
    }

    /** A URI that was not typed, but made, is held to the same rules. */
    @Test
    void halfACharacterIsNoDefectOfTheLesson() throws Exception {
        var address = new URI("http", "127.0.0.1", "/a\ud800b", null);

        assertThat(BlockingReader.load(address, TIMEOUT).outcome()).isEqualTo(Outcome.UNSUPPORTED);
    }

    @Test
    void whateverIsTypedIsRefusedOrOneRequest() {
        var random = new SplittableRandom(1);
        var letters = "a0/?#@:;[]%25\\\r\n\t \0\"<>|{}^`&=+.-_~ä茶\u0085\u2028\ud83d\ude00\u030a".toCharArray();
        for (var number = 0; number < 20_000; number++) {
            var typed = new StringBuilder("http://h");
            for (var length = random.nextInt(12); length > 0; length--) {
                typed.append(letters[random.nextInt(letters.length)]);
            }
            var load = load(PageAddress.parse(typed.toString()));
            if (!load.isDone()) {
                assertThat(Delivery.request(load)).as("typed %s", typed).matches(REQUEST);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"file:///etc/passwd", "ftp://127.0.0.1/", "javascript:alert(1)", "jar:file:/a!/b", "/", "http:"})
    void redirectLeadsToNothingButAnotherPage(String location) throws Exception {
        var answer = CannedAnswers.head(302, "Location: " + location, "Content-Length: 0");
        try (var redirecting = ScriptedServer.playing(Script.answer(answer))) {
            var result = BlockingReader.load(redirecting.page(), TIMEOUT);

            assertThat(result.outcome()).isEqualTo(Outcome.REDIRECT);
            assertThat(result.status()).isEqualTo(302);
            assertThat(redirecting.received()).hasSize(1);
        }
    }

    @Test
    void redirectToAnotherServerTakesNoUserAlong() throws Exception {
        var answer = CannedAnswers.head(301, "Location: " + server.page(), "Content-Length: 0");
        try (var redirecting = ScriptedServer.playing(Script.answer(answer))) {
            var page = PageAddress.parse(
                    "http://me:secret@127.0.0.1:" + redirecting.page().getPort() + "/");

            assertThat(BlockingReader.load(page, TIMEOUT).outcome()).isEqualTo(Outcome.OK);
            assertThat(server.received())
                    .singleElement()
                    .asString()
                    .matches(REQUEST)
                    .doesNotContain("secret");
        }
    }

    private int port() {
        return server.page().getPort();
    }

    private static String request(URI page) {
        return Delivery.request(load(page));
    }

    private static PageLoad load(URI page) {
        return new PageLoad(page, TIMEOUT, "test");
    }

    private static String text(ByteBuffer bytes) {
        return US_ASCII.decode(bytes).toString();
    }

    private static String verdict(URI page) {
        var load = load(page);
        return load.isDone() ? load.result().detail() : load.hop().host() + " " + Delivery.request(load);
    }
}
