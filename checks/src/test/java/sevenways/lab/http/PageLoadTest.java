package sevenways.lab.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.PortUnreachableException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import sevenways.lab.Outcome;

class PageLoadTest {

    @Test
    void requestsPathAndQueryFromTheHost() {
        assertThat(request("http://localhost:8080/a/b.html?x=1&y=2"))
                .startsWith("GET /a/b.html?x=1&y=2 HTTP/1.1\r\nHost: localhost:8080\r\n")
                .endsWith("\r\nConnection: close\r\n\r\n");
    }

    @Test
    void requestsTheRootOfAnAddressWithoutPath() {
        assertThat(request("http://localhost")).startsWith("GET / HTTP/1.1\r\nHost: localhost\r\n");
    }

    @Test
    void keepsUserAndFragmentToItself() {
        assertThat(request("http://me:secret@localhost/a#part")).startsWith("GET /a HTTP/1.1\r\nHost: localhost\r\n");
    }

    @Test
    void sendsNonAsciiCharactersEncoded() {
        assertThat(request("http://localhost/käse?ö=ü")).startsWith("GET /k%C3%A4se?%C3%B6=%C3%BC HTTP/1.1\r\n");
    }

    @Test
    void connectsToAnAddressLiteralWithoutItsBrackets() {
        var load = load("http://[::1]:8080/");

        assertThat(load.hop().host()).isEqualTo("::1");
        assertThat(load.hop().port()).isEqualTo(8080);
        assertThat(Delivery.request(load)).contains("\r\nHost: [::1]:8080\r\n");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "ftp://localhost/",
                "file:///etc/passwd",
                "mailto:a@b",
                "/a",
                "http:///a",
                "http://localhost:0/",
                "http://localhost:70000/"
            })
    void doesNotEvenBeginWhatItCannotLoad(String page) {
        assertThat(load(page).result().outcome()).isEqualTo(Outcome.UNSUPPORTED);
    }

    @Test
    void failureToConnect() {
        var load = load("http://localhost/");
        load.fail(new ConnectException("Connection refused"));

        assertThat(load.result().outcome()).isEqualTo(Outcome.CONNECT);
        assertThat(load.result().detail()).isEqualTo("Connection refused");
    }

    /** In whatever language the system speaks: what counts is that no type says that the connection never stood. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Connection reset by peer",
                "Broken pipe",
                "Die Verbindung wurde vom Kommunikationspartner zurückgesetzt"
            })
    void resetSoSoonThatConnectingFails(String message) {
        var load = load("http://localhost/");
        load.hop().connecting();
        load.fail(new SocketException(message));

        assertThat(load.result().outcome()).isEqualTo(Outcome.RESET);
    }

    static List<IOException> noConnection() {
        return List.of(
                new ConnectException("Connection reset"),
                new NoRouteToHostException("Connection reset"),
                new BindException("Connection reset"),
                new PortUnreachableException("Connection reset"));
    }

    /** Whatever the words are. */
    @ParameterizedTest
    @MethodSource("noConnection")
    void failureWhileConnecting(IOException cause) {
        var load = load("http://localhost/");
        load.hop().connecting();
        load.fail(cause);

        assertThat(load.result().outcome()).isEqualTo(Outcome.CONNECT);
    }

    /** No descriptor left, or no route: the type is the same as that of a reset. */
    @ParameterizedTest
    @ValueSource(strings = {"Too many open files", "Network is unreachable", "Connection reset"})
    void failureBeforeConnectingBegan(String message) {
        var load = load("http://localhost/");
        load.fail(new SocketException(message));

        assertThat(load.result().outcome()).isEqualTo(Outcome.CONNECT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Connection reset", "Verbindungsaufbau abgelehnt", "Connection refused"})
    void failureOnceConnected(String message) {
        var load = load("http://localhost/");
        load.hop().connected();
        load.fail(new SocketException(message));

        assertThat(load.result().outcome()).isEqualTo(Outcome.RESET);
    }

    @Test
    void unknownHost() {
        var load = load("http://nowhere.invalid/");
        load.fail(new UnknownHostException("nowhere.invalid"));

        assertThat(load.result().outcome()).isEqualTo(Outcome.UNKNOWN_HOST);
    }

    @Test
    void timeoutOfASocketIsTheDeadline() {
        var load = load("http://localhost/");
        load.fail(new SocketTimeoutException());

        assertThat(load.result().outcome()).isEqualTo(Outcome.TIMEOUT);
    }

    @Test
    void defectInHandlingTheAnswerIsAVerdictToo() {
        var load = load("http://localhost/");
        load.hop().connected();
        load.fail(new StackOverflowError("a defect"));

        assertThat(load.result().outcome()).isEqualTo(Outcome.PROTOCOL);
        assertThat(load.result().detail())
                .startsWith("a defect of this program: java.lang.StackOverflowError: a defect, at ")
                .contains("PageLoadTest.java:");
    }

    @Test
    void answerCountsThoughTheRequestCouldNotBeSent() {
        var load = load("http://localhost/");
        load.hop().connected();
        load.hop().sendFailed(new SocketException("Broken pipe"));
        load.hop().receive(bytes("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"));

        assertThat(load.result().outcome()).isEqualTo(Outcome.OK);
    }

    @Test
    void withoutAnAnswerARequestThatCouldNotBeSentIsReset() {
        var load = load("http://localhost/");
        load.hop().connected();
        load.hop().sendFailed(new SocketException("Broken pipe"));
        load.hop().endOfInput();

        assertThat(load.result().outcome()).isEqualTo(Outcome.RESET);
    }

    static List<Consumer<PageLoad>> endings() {
        return List.of(
                load -> load.hop().endOfInput(),
                PageLoad::expire,
                PageLoad::interrupt,
                load -> load.fail(new SocketException("Connection reset")),
                load -> load.fail(new IllegalStateException("a defect")),
                load -> {
                    load.hop().sendFailed(new SocketException("Broken pipe"));
                    load.hop().endOfInput();
                });
    }

    /** Whatever ends the load, the status is that of a head that was whole by then, and of no interim answer. */
    @ParameterizedTest
    @MethodSource("endings")
    void statusIsKnownOnceTheHeadIsWhole(Consumer<PageLoad> ending) {
        assertThat(statusAfter("", ending)).isNull();
        assertThat(statusAfter("HTTP/1.1 404 Not Found\r\nContent-Length: 9\r\n", ending))
                .isNull();
        assertThat(statusAfter("HTTP/1.1 103 Early Hints\r\nLink: x\r\n", ending))
                .isNull();
        assertThat(statusAfter("HTTP/1.1 103 Early Hints\r\nLink: x\r\n\r\n", ending))
                .isNull();
        assertThat(statusAfter("HTTP/1.1 404 Not Found\r\nContent-Length: 9\r\n\r\nshort", ending))
                .isEqualTo(404);
    }

    @Test
    void malformedHeadHasNoStatus() {
        assertThat(statusAfter("HTTP/2.0 200 OK\r\n\r\n", load -> load.hop().endOfInput()))
                .isNull();
        assertThat(statusAfter(
                        "HTTP/1.1 200 OK\r\nTransfer-Encoding: gzip, chunked\r\n\r\n",
                        load -> load.hop().endOfInput()))
                .isNull();
    }

    @Test
    void nothingChangesAResult() {
        var load = load("http://localhost/");
        load.hop().connected();
        load.hop().receive(bytes("HTTP/1.1 200 OK\r\nContent-Length: 0\r\n\r\n"));
        var result = load.result();

        load.hop().receive(bytes("garbage"));
        load.hop().endOfInput();
        load.fail(new IOException());
        load.expire();
        load.interrupt();

        assertThat(load.result()).isSameAs(result);
    }

    @Test
    void hasNoResultBeforeItIsDone() {
        assertThatIllegalStateException().isThrownBy(load("http://localhost/")::result);
    }

    @Test
    void deadlineIsTotal() {
        var before = System.nanoTime();
        var load = load("http://localhost/");

        assertThat(load.deadline() - before)
                .isGreaterThanOrEqualTo(Duration.ofSeconds(5).toNanos());
    }

    @Test
    void stopsAtTheBoundOfTheBody() {
        var load = load("http://localhost/");
        load.hop().connected();
        load.hop().receive(bytes("HTTP/1.1 200 OK\r\n\r\n"));
        for (var sent = 0; sent <= 8 * 1024; sent++) {
            assertThat(load.isDone()).isFalse();
            load.hop().receive(ByteBuffer.allocate(1024));
        }

        assertThat(load.result().outcome()).isEqualTo(Outcome.TOO_LARGE);
    }

    private static Integer statusAfter(String answer, Consumer<PageLoad> ending) {
        var load = load("http://localhost/");
        load.hop().connected();
        load.hop().receive(bytes(answer));
        ending.accept(load);
        return load.result().status();
    }

    private static String request(String page) {
        return Delivery.request(load(page));
    }

    private static PageLoad load(String page) {
        return new PageLoad(URI.create(page), Duration.ofSeconds(5), "test");
    }

    private static String text(ByteBuffer bytes) {
        return US_ASCII.decode(bytes).toString();
    }

    private static ByteBuffer bytes(String text) {
        return ByteBuffer.wrap(text.getBytes(US_ASCII));
    }
}
