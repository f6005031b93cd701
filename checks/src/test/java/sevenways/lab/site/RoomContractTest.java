package sevenways.lab.site;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import sevenways.lab.site.SiteLog.Visit;
import sevenways.testkit.contract.SiteUnderTest;

/** The room as seen from the wire: what every site tells of who loads its pages. */
@ParameterizedClass
@EnumSource
class RoomContractTest {

    private static final Duration LONG = Duration.ofSeconds(30);
    private static final String ANN = "lesson=02-threads&pages=1&limit=0&name=Ann&run=5f3a9c01";

    @Parameter
    private SiteUnderTest siteUnderTest;

    private final HttpClient client = HttpClient.newHttpClient();
    private SlowSite site;

    /** What the room's log has already, of other tests. */
    private long before;

    @BeforeEach
    void open() throws Exception {
        site = siteUnderTest.site();
        before = total();
    }

    @AfterEach
    void close() {
        client.close();
    }

    @Test
    void itsPageIsAtTheRoot() throws Exception {
        var page = get("");

        assertThat(page.statusCode()).isEqualTo(200);
        assertThat(page.headers().firstValue("Content-Type"))
                .hasValueSatisfying(type -> assertThat(type).isEqualToIgnoringCase("text/html; charset=utf-8"));
        assertThat(page.body()).contains("<title>The room</title>", "default-src 'none'");
    }

    @Test
    void aVisitIsToldWhenItBeginsAndWhenItEnds() throws Exception {
        var pages = site.newRun(Duration.ZERO, new Visitor("02-threads", "Zo\u00eb & <b>"))
                .gatedPages(2, 2, LONG);

        var first = load(pages.getFirst());
        await().atMost(LONG).until(() -> told("+").size() == 1);
        assertThat(told("-")).isEmpty();
        var second = load(pages.getLast());

        assertThat(List.of(first.get().statusCode(), second.get().statusCode())).containsOnly(200);
        assertThat(told("+"))
                .hasSize(2)
                .allMatch(
                        line -> line.matches("\\+ \\d+\\.\\d{3} gate=2&deadline=30000&lesson=02-threads&pages=2&limit=0"
                                + "&name=Zo%C3%AB%20%26%20%3Cb%3E&run=[a-f0-9]+"));
        await().atMost(LONG).until(() -> told("-").size() == 2);
    }

    /** So whoever sweeps the one finds the peak of the other. */
    @Test
    void theTimesAreThoseOfTheLog() throws Exception {
        var run = site.newRun(Duration.ofMillis(20), new Visitor("02-threads", "Ann"));

        CompletableFuture.allOf(run.pages(20).stream().map(this::load).toArray(CompletableFuture[]::new))
                .get();

        await().atMost(LONG).until(() -> told("-").size() == 20);
        var ofTheRoom = told("-").stream().map(RoomContractTest::visit).toList();
        var ofTheLog = run.log().visits().stream()
                .map(visit -> new Visit(visit.received(), visit.answered(), 0, ""))
                .toList();
        assertThat(ofTheRoom).containsExactlyInAnyOrderElementsOf(ofTheLog);
    }

    @Test
    void whoGivesNoNameIsNotTold() throws Exception {
        load(site.newRun(Duration.ZERO).pages(1).getFirst()).get();

        assertThat(total()).isEqualTo(before);
    }

    @Test
    void onlyWhatIsNewIsSent() throws Exception {
        load(page(ANN)).get();
        await().atMost(LONG).until(() -> told("-").size() == 1);
        var end = total();

        var part = get("room.log", "Range", "bytes=" + (before + 2) + "-" + (before + 5));
        assertThat(part.statusCode()).isEqualTo(206);
        assertThat(part.body()).hasSize(4).matches("[0-9.]+");
        assertThat(part.headers().firstValue("Content-Range"))
                .hasValue("bytes " + (before + 2) + "-" + (before + 5) + "/" + end);
        assertThat(get("room.log", "Range", "bytes=" + end + "-").statusCode()).isEqualTo(416);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "lesson=02-threads&pages=1&limit=0&name=Ann",
                "lesson=02-threads&pages=1&limit=0&name=Ann&run=a_b",
                "lesson=02-threads&pages=1&limit=0&name=&run=1",
                "lesson=02-threads&pages=1&limit=0&name=<b>&run=1",
                "lesson=02-threads&pages=1&limit=0&name=%3c&run=1",
                "lesson=02-threads&pages=1&limit=0&name=%&run=1",
                "lesson=02-threads&pages=1&limit=0&name=a&name=b&run=1",
                "lesson=02_threads&pages=1&limit=0&name=Ann&run=1",
                "lesson=02-threads&pages=many&limit=0&name=Ann&run=1",
                "lesson=02-threads&pages=1&limit=1234567&name=Ann&run=1",
                "pages=1&limit=0&name=Ann&run=1",
                "name=Ann"
            })
    void whoBreaksARuleIsNotTold(String query) throws Exception {
        assertThat(send("GET /kettle.html?delay=0&" + query)).contains(" 400 ");
        assertThat(send("GET /kettle.html?delay=0&" + ANN.replace("Ann", "A".repeat(289))))
                .contains(" 400 ");
        assertThat(total()).isEqualTo(before);
    }

    @Test
    void aNameMayBeAsLongAsEveryCharacterEscaped() throws Exception {
        assertThat(load(page(ANN.replace("Ann", "%F0".repeat(96)))).get().statusCode())
                .isEqualTo(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "room.log"})
    void nobodyChangesIt(String target) throws Exception {
        for (var method : List.of("POST", "PUT", "DELETE", "PATCH")) {
            var request = HttpRequest.newBuilder(site.base().resolve(target))
                    .method(method, HttpRequest.BodyPublishers.ofString("x"));
            assertThat(client.send(request.build(), BodyHandlers.ofString()).statusCode())
                    .isEqualTo(405);
        }
        assertThat(total()).isEqualTo(before);
    }

    /** Whoever knows it can load pages in the name of somebody else, who then is shown with them. */
    @Test
    void nobodyLearnsTheIdOfARun() throws Exception {
        load(page(ANN)).get();
        load(page(ANN)).get();
        load(page(ANN.replace("5f3a9c01", "5f3a9c02"))).get();

        await().atMost(LONG).until(() -> told("-").size() == 3);
        var names = told("-").stream().map(line -> line.split(" ")[3]).toList();
        assertThat(names.get(0)).isEqualTo(names.get(1)).isNotEqualTo(names.get(2));
        assertThat(told("+").stream().map(line -> line.replaceFirst(".*&run=", "")))
                .containsExactlyElementsOf(names);
        assertThat(get("room.log").body()).doesNotContain("5f3a9c01");
    }

    /** The lines that begin so, since this test did. */
    private List<String> told(String kind) throws Exception {
        var answer = get("room.log", "Range", "bytes=" + before + "-");
        return answer.statusCode() == 416
                ? List.of()
                : answer.body().lines().filter(line -> line.startsWith(kind)).toList();
    }

    private static Visit visit(String line) {
        var words = line.split(" ");
        return Visit.parse(words[1] + " " + words[2] + " 0 ");
    }

    /** How long the room's log is; nobody has written so much. */
    private long total() throws Exception {
        var range = get("room.log", "Range", "bytes=999999999-").headers().firstValue("Content-Range");
        return Long.parseLong(range.orElseThrow().replace("bytes */", ""));
    }

    private CompletableFuture<HttpResponse<String>> load(URI page) {
        return client.sendAsync(HttpRequest.newBuilder(page).build(), BodyHandlers.ofString());
    }

    private URI page(String query) {
        return site.base().resolve("kettle.html?delay=0&" + query);
    }

    private HttpResponse<String> get(String target, String... headers) throws Exception {
        var request = HttpRequest.newBuilder(site.base().resolve(target));
        if (headers.length > 0) {
            request.headers(headers);
        }
        return client.send(request.build(), BodyHandlers.ofString());
    }

    /** By a bare socket: a client library would tidy the request. The first line of the answer. */
    private String send(String request) throws Exception {
        try (var socket = new Socket(site.base().getHost(), site.base().getPort())) {
            socket.getOutputStream().write((request + " HTTP/1.1\r\nHost: a\r\n\r\n").getBytes(US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), UTF_8)
                    .lines()
                    .findFirst()
                    .orElseThrow();
        }
    }
}
