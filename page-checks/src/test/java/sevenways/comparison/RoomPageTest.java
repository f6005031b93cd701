package sevenways.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import sevenways.browserkit.Browser;
import sevenways.browserkit.OneBrowser;
import sevenways.lab.site.SiteLog;
import sevenways.lab.site.SiteLog.Visit;
import sevenways.lab.site.SlowSite;
import sevenways.lab.site.Visitor;
import tools.jackson.databind.JsonNode;

/** The page of the room, as a class sees it. */
@ExtendWith(OneBrowser.class)
class RoomPageTest {

    /** Proves nothing, but ends a test that would wait for ever. */
    private static final Duration PATIENCE = Duration.ofMinutes(1);

    private static final String ROWS =
            "return [...document.querySelectorAll('tr.run')].map(row => [...row.cells].map(cell => cell.textContent))";

    private static Browser browser;
    private static HttpClient client;

    private SlowSite site;

    @BeforeAll
    static void open(Browser opened) {
        browser = opened;
        client = HttpClient.newHttpClient();
    }

    @AfterAll
    static void close() {
        client.close();
    }

    @BeforeEach
    void anEmptyRoom() throws Exception {
        site = SlowSite.open("embedded");
        browser.load(site.base());
    }

    @AfterEach
    void closeRoom() {
        site.close();
    }

    @Test
    void showsWhoRunsWhatWhileItRuns() {
        var pages = site.newRun(Duration.ZERO, new Visitor("02-threads", "Ann")).gatedPages(3, 3, PATIENCE);

        var first = pages.subList(0, 2).stream().map(RoomPageTest::load).toList();
        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(cells()).containsExactly("Ann", "02-threads", "2", "2", "0 / 3"));
        load(pages.getLast()).join();
        first.forEach(CompletableFuture::join);

        await().atMost(PATIENCE)
                .untilAsserted(() -> assertThat(cells()).containsExactly("Ann", "02-threads", "0", "3", "3 / 3"));
        assertThat(text("totals")).isEqualTo("1 run, 0 pages in flight now");
    }

    @Test
    void aNameIsTextWhateverItSays() {
        var run = "lesson=01-single-thread&pages=1&limit=100&run=";
        var names = List.of(
                "%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E".replace("(1)", "%281%29"),
                "%E2%80%AEnnA%1B%0A",
                "%F0%9F",
                "x".repeat(288));
        for (var index = 0; index < names.size(); index++) {
            load(site.base().resolve("kettle.html?delay=0&" + run + index + "&name=" + names.get(index)))
                    .join();
        }

        await().atMost(PATIENCE).until(() -> rows().size() == names.size());
        assertThat(rows().valueStream().map(row -> row.get(0).asString()))
                .containsExactlyInAnyOrder("<img src=x onerror=alert", "?nnA??", "?", "x".repeat(24));
        assertThat(browser.evaluate("return document.images.length").asInt()).isZero();
        assertThat(browser.console()).isEmpty();
    }

    @Test
    void asksItsOwnSiteAndNobodyElse() {
        await().atMost(PATIENCE).until(() -> browser.requests().stream().anyMatch(page -> page.endsWith("/room.log")));
        assertThat(browser.requests())
                .allMatch(page -> page.startsWith(site.base().toString()));
    }

    /** Visits of all lengths, of none, and such as end in the instant in which others begin. */
    @Test
    void itsPeakIsThatOfTheLog() {
        var random = new Random(20261126);
        for (var run = 0; run < 50; run++) {
            var visits = IntStream.range(0, 1 + random.nextInt(200))
                    .mapToObj(_ -> {
                        var received = 1_764_003_600_000L + random.nextInt(100);
                        return new Visit(received, received + random.nextInt(30), 200, "");
                    })
                    .toList();
            tell(lines(run, visits));
            assertThat(browser.evaluate("return peakInFlight(runs.get('r%d'))".formatted(run))
                            .asInt())
                    .isEqualTo(new SiteLog(visits).peakInFlight());
        }
    }

    @Test
    void aThousandRunsAreCountedAndTheNewestListed() {
        var visit = List.of(new Visit(1_764_003_600_000L, 1_764_003_600_140L, 200, ""));
        tell(IntStream.range(0, 1000).mapToObj(run -> lines(run, visit)).collect(Collectors.joining()));

        await().atMost(PATIENCE).until(() -> text("totals").startsWith("1000 runs"));
        assertThat(rows().size()).isEqualTo(30);
        assertThat(text("earlier")).startsWith("970 more runs");
        assertThat(rows().get(0).get(0).asString()).isEqualTo("n999");
        assertThat(text("lessons")).contains("05-nio-selector1000");
        assertThat(browser.evaluate("return [...runs.values()].reduce((sum, run) => sum + run.changes.size, 0)")
                        .asInt())
                .isZero();
    }

    @Test
    void aLogThatIsReadInPiecesIsReadWhole() {
        browser.evaluate("take('+ 1764003600.000 lesson=05-nio-selector&pages=1&limit=1&na');"
                + " take('me=Ann&run=r1\\n- 1764003600.1');");
        assertThat(browser.evaluate("return [runs.size, runs.get('r1').answered]")
                        .toString())
                .isEqualTo("[1,0]");
        browser.evaluate("take('40 0.140 r1\\n')");
        assertThat(browser.evaluate("return runs.get('r1').answered").asInt()).isEqualTo(1);
    }

    /** Not by the network, but as if it had come from there. */
    private static void tell(String lines) {
        browser.evaluate("take(arguments[0])", lines);
    }

    private static String lines(int run, List<Visit> visits) {
        var lines = new StringBuilder();
        for (var visit : visits) {
            lines.append("+ %s lesson=05-nio-selector&pages=%d&limit=140&name=n%d&run=r%d\n"
                    .formatted(seconds(visit.received()), visits.size(), run, run));
        }
        for (var visit : visits) {
            lines.append("- %s %s r%d\n"
                    .formatted(seconds(visit.answered()), seconds(visit.answered() - visit.received()), run));
        }
        return lines.toString();
    }

    private static String seconds(long millis) {
        return "%d.%03d".formatted(millis / 1000, millis % 1000);
    }

    /** Of the only run, but for the time. */
    private static List<String> cells() {
        return rows().valueStream()
                .flatMap(row -> row.valueStream().limit(5))
                .map(JsonNode::asString)
                .toList();
    }

    private static JsonNode rows() {
        return browser.evaluate(ROWS);
    }

    private static String text(String id) {
        return browser.evaluate("return document.getElementById('%s').textContent".formatted(id))
                .asString();
    }

    private static CompletableFuture<Integer> load(URI page) {
        return client.sendAsync(HttpRequest.newBuilder(page).build(), BodyHandlers.discarding())
                .thenApply(answer -> answer.statusCode());
    }
}
