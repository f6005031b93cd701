package sevenways.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import sevenways.browserkit.Browser;
import sevenways.browserkit.OneBrowser;
import sevenways.comparison.replay.RecordedRuns;
import sevenways.comparison.replay.ReplayLane;
import sevenways.comparison.replay.ReplayRun;
import sevenways.comparison.replay.Sample;
import sevenways.lab.Outcome;
import sevenways.lab.Verdict;
import sevenways.lab.report.PageTimes;
import sevenways.lab.report.RunReport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What Java writes, the page reads: by the script of the page, in a browser. */
@ExtendWith(OneBrowser.class)
class ReplayDataInBrowserTest {

    private static final List<String> IDS = RecordedRuns.IDS;

    private static final Instant START = Instant.parse("2026-11-26T17:15:00Z");

    /** The moments of a page, in their order. */
    private static final List<String> MOMENTS = List.of("begin", "connected", "sent", "first", "last", "end");

    private static Browser browser;

    @TempDir
    private Path folder;

    @BeforeAll
    static void open(Browser opened) {
        browser = opened;
        browser.driver().manage().timeouts().scriptTimeout(Duration.ofMinutes(2));
    }

    @Test
    void aMeasuredLaneComesBackAsItWas() throws IOException {
        var ok = page(
                "kettle.html", Outcome.OK, new PageTimes(100, 1_000L, 1_200L, 61_000L, 61_000L, 61_700, 450L), "pid 7");
        var late = page(
                "bus.html", Outcome.TIMEOUT, new PageTimes(50, 900L, null, null, null, 5_000_099_900L, null), "pid 9");
        var totals = new RunReport.Totals(5_000_100, 140L, null, 900L, 12, 1_500_000L, 0, 0);
        var children = List.of(
                new RunReport.Child("pid 7", 0, 70_000),
                new RunReport.Child("pid 8", 0, 10_000),
                new RunReport.Child("pid 9", 40, 5_000_100_000L));
        var report =
                new RunReport(RunReport.SCHEMA, "03-processes", null, 2, START, totals, children, List.of(late, ok));
        var samples = List.of(
                new Sample(START.minusMillis(5), 20, 70_000, 300),
                new Sample(START.plusNanos(5_250_000), 22, 71_000, 310),
                new Sample(START.plusMillis(15), 21, 69_000, 330));

        var run = decoded(runOf(ReplayLane.measured(report, List.of(ok, late), 2, samples)));

        var lane = run.path("lanes").path(0);
        assertThat(lane).isEqualTo(JsonMapper.shared().readTree("""
                {
                  "lesson": "03-processes", "number": "03", "computed": false, "elapsed": 5000.1, "round": 2,
                  "peakInFlight": null, "peakThreads": 12, "cpuMillis": 900, "peakRssKiB": 1500000,
                  "carriers": 0, "pollers": 0,
                  "begin": [0.0001, 0],
                  "connected": [0.001, 0.0009],
                  "sent": [0.0012, null],
                  "first": [0.061, null],
                  "last": [0.061, null],
                  "end": [0.0617, 5000.0999],
                  "work": [0.00045, null],
                  "outcome": ["OK", "TIMEOUT"],
                  "worker": [0, 1],
                  "workers": [
                    {"name": "pid 7", "start": 0, "firstPage": 0.0001, "end": 0.07},
                    {"name": "pid 9", "start": 0, "firstPage": 0, "end": 5000.1},
                    {"name": "pid 8", "start": 0, "firstPage": null, "end": 0.01}
                  ],
                  "samples": [
                    {"at": 0.0052, "threads": 22, "rssKiB": 71000, "cpuMillis": 10},
                    {"at": 0.015, "threads": 21, "rssKiB": 69000, "cpuMillis": 30}
                  ]
                }
                """));
        assertThat(run.path("id").asString()).isEqualTo("2");
        assertThat(run.path("kind").asString()).isEqualTo("silent");
        assertThat(run.path("broken").asInt()).isOne();
        assertThat(run.path("delay").asDouble()).isEqualTo(0.1);
        assertThat(run.path("limit").asDouble()).isEqualTo(0.14);
        assertThat(run.path("timeout").asDouble()).isEqualTo(5);
        assertThat(run.path("urls")).hasSize(5);
        assertThat(run.path("date").asString()).matches("\\d{4}-\\d\\d-\\d\\d");
        assertThat(run.path("machine").path("cores").asInt()).isPositive();
    }

    @Test
    void aComputedLaneSaysSo() throws IOException {
        var page = page("kettle.html", Outcome.OK, new PageTimes(0, 60_000, null), "worker-1");

        var lane = decoded(runOf(ReplayLane.computed("01-single-thread", 60, 60, List.of(page))))
                .path("lanes")
                .path(0);

        assertThat(lane.path("computed").asBoolean()).isTrue();
        assertThat(lane.path("elapsed").asDouble()).isEqualTo(0.06);
        assertThat(lane.path("end").path(0).asDouble()).isEqualTo(0.06);
        assertThat(lane.path("round").isNull()).isTrue();
        assertThat(lane.path("samples").isNull()).isTrue();
    }

    @ParameterizedTest
    @FieldSource("IDS")
    void aShippedRunIsWhole(String id) throws IOException {
        var run = decoded(RecordedRuns.all().get(IDS.indexOf(id)));

        var pages = run.path("pages").asInt();
        assertThat(run.path("id").asString()).isEqualTo(id);
        assertThat(run.path("lanes"))
                .extracting(lane -> lane.path("lesson").asString())
                .containsExactlyElementsOf(Stream.of(Entrant.values())
                        .filter(Entrant::isLesson)
                        .map(Entrant::lesson)
                        .toList());
        assertThat(run.path("lanes")).allSatisfy(lane -> {
            assertThat(lane.path("computed").asBoolean())
                    .isEqualTo(id.equals("10000")
                            && List.of("01", "04").contains(lane.path("number").asString()));
            assertThat(lane.path("outcome")).hasSize(pages);
            if (run.path("kind").asString().equals("good")) {
                assertThat(lane.path("outcome"))
                        .allMatch(outcome -> outcome.asString().equals("OK"));
            }
            for (var page = 0; page < pages; page++) {
                assertHappensInOrder(lane, page);
            }
        });
    }

    private static void assertHappensInOrder(JsonNode lane, int page) {
        var before = 0.0;
        for (var name : MOMENTS) {
            var moment = lane.path(name).path(page);
            if (!moment.isNull()) {
                // Not by AssertJ, which takes longer than all the rest.
                if (moment.asDouble() < before) {
                    throw new AssertionError(lane.path("lesson") + ", page " + page + ": " + name + " is too early");
                }
                before = moment.asDouble();
            }
        }
        if (before > lane.path("elapsed").asDouble() + 0.001) {
            throw new AssertionError(lane.path("lesson") + ", page " + page + " ends after the run");
        }
    }

    private JsonNode decoded(ReplayRun run) throws IOException {
        var data = JsonMapper.shared().writeValueAsString(List.of(run));
        var page = "<!DOCTYPE html><title>data</title><script>" + script() + "</script>";
        browser.load(Files.writeString(folder.resolve("data.html"), page));
        var decoded = browser.driver().executeAsyncScript("""
                const done = arguments[arguments.length - 1];
                const plain = (_, value) => value instanceof Float64Array ? [...value] : value;
                replayRuns(JSON.parse(arguments[0]))
                    .then(runs => JSON.stringify(runs[0], plain), failure => JSON.stringify(String(failure)))
                    .then(done);
                """, data);
        return JsonMapper.shared().readTree((String) decoded);
    }

    private static String script() throws IOException {
        try (var input = RecordedRuns.class.getResourceAsStream("data.js")) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static ReplayRun runOf(ReplayLane lane) {
        var subject = new ReplayRun.Subject("2", ReplayRun.Kind.SILENT, 2, 1, 100, 140, 5000);
        return ReplayRun.now(subject, 3, List.of(lane));
    }

    private static RunReport.Page page(String name, Outcome outcome, PageTimes times, String worker) {
        var url = URI.create("http://127.0.0.1:1/" + name);
        return new RunReport.Page(url, new Verdict(outcome, null, null, null), times, worker);
    }
}
