package sevenways.lab.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.net.URI;
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
    private static final Pattern REQUEST = Pattern.compile("GET /[!-~&&[^#]]* HTTP/1\\.1\r\n"
            + "Host: [A-Za-z0-9.:\\[\\]-]+\r\n"
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
            quoteCharacter = '`',
            value = {
                "/,                     /",
                "``,                    /",
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
                "/A\u030A,              /%C3%85",
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
        "http://[::1]/,              [::1]",
        "http://[::1]:8080/,         [::1]:8080",
        "http://[fe80::1%eth0]/,     [fe80::1]",
        "http://[fe80::1%25eth0]:80/,[fe80::1]:80",
        "http://LOCALHOST/,          LOCALHOST",
        "http://xn--kse-qla.test/,   xn--kse-qla.test"
    })
    void hostOf(String address, String host) {
        assertThat(request(URI.create(address)))
                .contains("\r\nHost: " + host + "\r\n")
                .matches(REQUEST);
    }

    @Test
    void zoneOfAnAddressIsForConnectingOnly() {
        assertThat(new PageLoad(URI.create("http://[fe80::1%eth0]/"), TIMEOUT, "test").host())
                .isEqualTo("fe80::1%eth0");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/a\r\nX: y",
                "/a\nb",
                "/a\rb",
                "/a b",
                "/a\tb",
                "/a\0b",
                "/a\\b",
                "/a\u0085b",
                "/a\u00a0b",
                "/a\u2028b",
                "/a\"b",
                "/<a>",
                "/a|b",
                "/a^b",
                "/a`b",
                "/{a}",
                "/%",
                "/%0",
                "/%zz",
                "/a\ud800b",
                "\r\n/",
                " /",
                "\\@other/",
                "#\n",
                "?\n"
            })
    void refusedBeforeAnythingIsSent(String typed) {
        var address = "http://127.0.0.1:" + port() + typed;

        assertThatIllegalArgumentException()
                .isThrownBy(() -> PageAddress.parse(address))
                .withMessageContaining("is not the address of a page");
        assertThat(server.received()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://a\r\nX: y/", "http://a b/", "http://käse/", "http://a_b/", "http://a;b/", "http://a%0d%0a/",
                "http://[::1/", "http://[::1%0d%0a]/", "http://[::1%a;b]/", "http://[a]/", "http://a:80:80/",
                        "http://a:8o/"
            })
    void hostThatIsNone(String address) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PageAddress.parse(address))
                .withMessageContaining("is not the address of a page");
    }

    @Test
    void veryLongAddress() throws Exception {
        var longest = "http://127.0.0.1:" + port() + "/";
        longest += "a".repeat(8000 - longest.length());

        assertThat(BlockingReader.load(PageAddress.parse(longest), TIMEOUT).outcome())
                .isEqualTo(Outcome.OK);
        assertThat(server.received()).singleElement().asString().matches(REQUEST);

        var tooLong = longest + "a";
        assertThatIllegalArgumentException().isThrownBy(() -> PageAddress.parse(tooLong));
        assertThat(BlockingReader.load(URI.create(tooLong), TIMEOUT).outcome()).isEqualTo(Outcome.UNSUPPORTED);
        assertThat(server.received()).hasSize(1);
    }

    /** A URI that was not typed, but made, is held to the same rules. */
    @Test
    void halfACharacterIsNoDefectOfTheLesson() throws Exception {
        var address = new URI("http", "127.0.0.1", "/a\ud800b", null);

        assertThat(BlockingReader.load(address, TIMEOUT).outcome()).isEqualTo(Outcome.UNSUPPORTED);
    }

    @Test
    void whateverIsTypedIsRefusedOrIsOneRequest() {
        var random = new SplittableRandom(1);
        var letters = "a0/?#@:;[]%25\\\r\n\t \0\"<>|{}^`&=+.-_~ä茶\u0085\u2028\ud83d\ude00\u030a".toCharArray();
        for (var number = 0; number < 20_000; number++) {
            var typed = new StringBuilder("http://h");
            for (var length = random.nextInt(12); length > 0; length--) {
                typed.append(letters[random.nextInt(letters.length)]);
            }
            URI address;
            try {
                address = PageAddress.parse(typed.toString());
            } catch (IllegalArgumentException e) {
                continue;
            }
            assertThat(request(address)).as("typed %s", typed).matches(REQUEST);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"file:///etc/passwd", "ftp://127.0.0.1/", "javascript:alert(1)", "jar:file:/a!/b", "/", "http:"})
    void redirectIsNotFollowed(String location) throws Exception {
        var answer = CannedAnswers.head(302, "Location: " + location, "Content-Length: 0");
        try (var redirecting = ScriptedServer.playing(Script.answer(answer))) {
            var result = BlockingReader.load(redirecting.page(), TIMEOUT);

            assertThat(result.outcome()).isEqualTo(Outcome.HTTP_STATUS);
            assertThat(result.status()).isEqualTo(302);
            assertThat(redirecting.received()).hasSize(1);
        }
    }

    @Test
    void redirectToAnotherServerIsNotFollowed() throws Exception {
        var answer = CannedAnswers.head(301, "Location: " + server.page(), "Content-Length: 0");
        try (var redirecting = ScriptedServer.playing(Script.answer(answer))) {
            assertThat(BlockingReader.load(redirecting.page(), TIMEOUT).outcome())
                    .isEqualTo(Outcome.HTTP_STATUS);
            assertThat(server.received()).isEmpty();
        }
    }

    private int port() {
        return server.page().getPort();
    }

    private static String request(URI address) {
        return US_ASCII.decode(new PageLoad(address, TIMEOUT, "test").request()).toString();
    }
}
