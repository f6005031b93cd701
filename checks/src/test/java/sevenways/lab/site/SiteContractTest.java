package sevenways.lab.site;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import sevenways.testkit.contract.SiteUnderTest;

/** The slow site as seen from the wire: what every implementation must do. */
@ParameterizedClass
@EnumSource
class SiteContractTest {

    private static final Duration LONG = Duration.ofSeconds(30);

    @Parameter
    private SiteUnderTest siteUnderTest;

    private SlowSite site;

    @BeforeEach
    void open() {
        site = siteUnderTest.site();
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

    @Test
    void eachPageTakesItsShareOfTheMeanDelay() throws Exception {
        var shares = Map.of("/kettle", 60, "/bus", 80, "/bread", 100, "/letter", 120, "/tide", 140);
        var run = site.newRun(Duration.ofMillis(1000));
        getAll(run.pages(5).reversed());

        assertThat(run.log().visits())
                .hasSize(5)
                .allSatisfy(visit -> assertThat(visit.answered() - visit.received())
                        .isGreaterThanOrEqualTo(1000 * shares.get(name(visit)) / 100));
        assertThat(run.log().visits())
                .as("in the order in which their delays end")
                .isSortedAccordingTo(
                        Comparator.comparing(visit -> visit.received() + 1000 * shares.get(name(visit)) / 100));
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
                "/",
                "/no-such.html",
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

    @Test
    void aRequestThatIsNotHttpIsABadRequest() throws Exception {
        assertThat(send("HELLO\r\n\r\n")).contains("400 ");
    }

    @Test
    void theLogTellsThatThisIsASlowSite() throws Exception {
        assertThat(get("/log")).startsWith("HTTP/1.1 200 ").containsIgnoringCase("\r\nSlow-Site: 1\r\n");
    }

    private static String name(SiteLog.Visit visit) {
        return visit.target().replaceAll("\\..*", "");
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
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), UTF_8);
        }
    }
}
