package sevenways.lab.site;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import sevenways.lab.trust.Trust;
import sevenways.testkit.contract.SiteUnderTest;

/** The slow site as seen from the wire: what every implementation must do. */
@ParameterizedClass(name = "{0}, TLS: {1}")
@MethodSource("sites")
class SiteContractTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    @Parameter(0)
    private SiteUnderTest siteUnderTest;

    @Parameter(1)
    private boolean isTls;

    private SlowSite site;

    static Stream<Arguments> sites() {
        return Stream.of(SiteUnderTest.values())
                .flatMap(site -> Stream.of(arguments(site, false), arguments(site, true)));
    }

    @BeforeEach
    void open() {
        site = isTls ? siteUnderTest.tlsSite() : siteUnderTest.site();
    }

    @Test
    void servesTheFivePagesAsHtml() throws Exception {
        for (var page : site.newRun(Duration.ZERO).pages(5)) {
            assertThat(get(page.getPath() + "?" + page.getQuery()))
                    .startsWith("HTTP/1.1 200 OK\r\n")
                    .containsIgnoringCase("\r\nContent-Type: text/html; charset=utf-8\r\n")
                    .containsIgnoringCase("\r\nConnection: close\r\n")
                    .contains("<title>")
                    .endsWith("</html>\n");
        }
    }

    /** A page is never early. How late it is depends on the machine, so it may try until it is not too late. */
    @Test
    void eachPageTakesItsShareOfTheMeanDelay() {
        var run = site.newRun(Duration.ofMillis(1000));
        await().atMost(LONG).untilAsserted(() -> {
            getAll(run.pages(5));
            assertThat(leastDelays(run.log()))
                    .isEqualTo(
                            Map.of("/kettle", 600L, "/bus", 800L, "/bread", 1000L, "/letter", 1200L, "/tide", 1400L));
        });
    }

    @Test
    void aGateOf150OpensFor150() throws Exception {
        var run = site.newRun(Duration.ZERO);

        var answers = getAll(run.gatedPages(150, 150, LONG));

        assertThat(answers).hasSize(150).allMatch(answer -> answer.startsWith("HTTP/1.1 200 "));
        assertThat(run.log().peakInFlight()).isEqualTo(150);
    }

    @Test
    void aGateOf150DoesNotOpenFor149() throws Exception {
        var run = site.newRun(Duration.ZERO);

        var answers = getAll(run.gatedPages(149, 150, Duration.ofSeconds(1)));

        assertThat(answers)
                .hasSize(149)
                .allMatch(answer -> answer.startsWith("HTTP/1.1 503 "))
                .allMatch(answer -> answer.contains("<title>The gate stayed shut</title>"));
    }

    @Test
    void theLogTellsExactlyHowManyWereInFlightAtOnce() throws Exception {
        var run = site.newRun(Duration.ZERO);
        getAll(run.gatedPages(7, 7, LONG));
        getAll(run.gatedPages(3, 3, LONG));

        assertThat(run.log().visits()).hasSize(10);
        assertThat(run.log().peakInFlight()).isEqualTo(7);
    }

    @Test
    void requestsOneAfterTheOtherAreNeverInFlightAtOnce() throws Exception {
        var run = site.newRun(Duration.ofMillis(1));
        for (var page : run.pages(50)) {
            get(page.getPath() + "?" + page.getQuery());
        }

        assertThat(run.log().peakInFlight()).isEqualTo(1);
    }

    @Test
    void theLogOfARunHoldsNoOtherRun() throws Exception {
        var run = site.newRun(Duration.ZERO);
        var other = site.newRun(Duration.ZERO);
        getAll(run.pages(2));
        getAll(other.pages(3));

        assertThat(run.log().visits()).hasSize(2);
        assertThat(other.log().visits()).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/no-such.html",
                "/room.html",
                "/pages/room.html",
                "/kettle",
                "/gate-shut.html",
                "/pages/kettle.html",
                "/%6bettle.html",
                "//kettle.html",
                "/x/../kettle.html",
                "/nginx.conf",
                "/log/"
            })
    void anythingElseIsNotFound(String target) throws Exception {
        assertThat(get(target)).startsWith("HTTP/1.1 404 ");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"/../../etc/passwd", "/..%2f..%2fetc/passwd", "/%2e%2e/%2e%2e/etc/passwd", "/kettle.html%00"})
    void noPathLeadsOutOfTheSite(String target) throws Exception {
        assertThat(get(target)).containsPattern("^HTTP/1.1 40[04] ").doesNotContain("root:");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "delay=-1",
                "delay=60001",
                "delay=1e3",
                "delay=%35",
                "delay=",
                "delay",
                "delay=1&delay=1",
                "gate=0",
                "gate=100001",
                "gate=many",
                "gate=1&deadline=60001",
                "run=a_b",
                "run=",
                "run=123456789012345678901234567890123"
            })
    void aParameterThatBreaksItsRuleIsABadRequest(String query) throws Exception {
        assertThat(get("/kettle.html?" + query)).startsWith("HTTP/1.1 400 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"delay=0&other=1&other=2", "delay=0&&x", "run=a-B-9&delay=0"})
    void otherParametersDoNotMatter(String query) throws Exception {
        assertThat(get("/kettle.html?" + query)).startsWith("HTTP/1.1 200 ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "HEAD"})
    void aPageCanOnlyBeGot(String method) throws Exception {
        assertThat(send(method + " /kettle.html?delay=0 HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 405 ")
                .containsIgnoringCase("\r\nAllow: GET\r\n");
    }

    /** To close before all has been read is a reset. Here it would come while the client still sends. */
    @ParameterizedTest
    @CsvSource({"POST, 405", "GET, 200"})
    void aBodyThatNobodyWantsDoesNotCostTheAnswer(String method, int status) throws Exception {
        var head = method
                + " /kettle.html?delay=0 HTTP/1.1\r\nHost: a\r\nConnection: close\r\nContent-Length: 1000000\r\n\r\n";
        try (var socket = new Socket()) {
            socket.setSendBufferSize(4096); // no room for what the site does not read
            socket.connect(
                    new InetSocketAddress(site.base().getHost(), site.base().getPort()));
            assertThat(exchange(secured(socket), head + "x".repeat(1_000_000))).startsWith("HTTP/1.1 " + status + " ");
        }
    }

    @Test
    void aRequestThatIsNotHttpIsABadRequest() throws Exception {
        assertThat(send("HELLO\r\n\r\n")).contains("400 ");
    }

    @Test
    void theLogTellsThatThisIsASlowSite() throws Exception {
        assertThat(get("/log")).startsWith("HTTP/1.1 200 ").containsIgnoringCase("\r\nSlow-Site: 1\r\n");
    }

    /** The least time that each page has taken, rounded down to the distance between two of them. */
    private static Map<String, Long> leastDelays(SiteLog log) {
        return log.visits().stream()
                .collect(Collectors.toMap(
                        visit -> visit.target().replaceAll("\\..*", ""),
                        visit -> (visit.answered() - visit.received()) / 200 * 200,
                        Math::min));
    }

    /** All at once, each on a connection of its own. */
    private List<String> getAll(List<URI> pages) throws Exception {
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = new ArrayList<String>();
            for (var answer :
                    clients.invokeAll(pages.stream().map(this::getting).toList())) {
                answers.add(answer.get());
            }
            return answers;
        }
    }

    private Callable<String> getting(URI page) {
        return () -> get(page.getRawPath() + "?" + page.getRawQuery());
    }

    private String get(String target) throws IOException {
        return send("GET " + target + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
    }

    /** By a bare socket: a client library would tidy the request. */
    private String send(String request) throws IOException {
        try (var socket = new Socket(site.base().getHost(), site.base().getPort())) {
            return exchange(secured(socket), request);
        }
    }

    /** To close the one closes the other. */
    private Socket secured(Socket socket) throws IOException {
        socket.setTcpNoDelay(true); // a handshake is several small writes, as the site says, too
        return isTls
                ? Trust.context()
                        .getSocketFactory()
                        .createSocket(socket, site.base().getHost(), site.base().getPort(), true)
                : socket;
    }

    private static String exchange(Socket socket, String request) throws IOException {
        socket.getOutputStream().write(request.getBytes(ISO_8859_1));
        return new String(socket.getInputStream().readAllBytes(), UTF_8);
    }
}
