package sevenways.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sevenways.comparison.replay.ReplayLane;
import sevenways.comparison.replay.ReplayRun;
import sevenways.lab.Outcome;
import sevenways.lab.report.JsonFile;
import sevenways.lab.report.Trace;
import sevenways.testkit.contract.SiteUnderTest;

/** All seven and the reference, as a user runs them. */
class ComparisonTest {

    private static final int PAGES = 10;

    /** Of lesson 03 as many as it has processes, and that is ten, too. */
    private static final List<Integer> PEAKS = List.of(1, PAGES, PAGES, 1, PAGES, PAGES, PAGES, PAGES);

    @TempDir
    private Path folder;

    @Test
    void everybodyLoadsEveryPageWithThePeakThatItsLessonPromises() throws Exception {
        var json = folder.resolve("comparison.json");
        var html = folder.resolve("comparison.html");
        var record = folder.resolve("record.json");
        var trace = folder.resolve("trace.json");
        var out = new StringWriter();
        var err = new StringWriter();
        int status;
        try (var site = new GatedSite(SiteUnderTest.EMBEDDED.site(), PEAKS)) {
            status = ComparisonMain.commandLine()
                    .setOut(new PrintWriter(out, true))
                    .setErr(new PrintWriter(err, true))
                    .execute(
                            "--site",
                            site.base(),
                            "--pages",
                            "10",
                            "--timeout",
                            "600000",
                            // A gate that waits for ten would shut in a rehearsal, which begins with one.
                            "--no-rehearsal",
                            "--json",
                            json.toString(),
                            "--html",
                            html.toString(),
                            "--record",
                            record.toString(),
                            "--trace",
                            trace.toString());
        }

        assertThat(status).as(err.toString()).isZero();
        var comparison = JsonFile.read(json, Comparison.class);
        assertThat(comparison.rows())
                .extracting(Row::lesson)
                .containsExactly(
                        "01-single-thread",
                        "02-threads",
                        "03-processes",
                        "04-blocking-coroutine",
                        "05-nio-selector",
                        "06-manual-continuations",
                        "07-virtual-threads",
                        "HttpClient");
        assertThat(comparison.rows())
                .extracting(row -> row.usage().peakInFlight())
                .containsExactlyElementsOf(PEAKS);
        assertThat(comparison.rows())
                .extracting(row -> row.remarks().outcomes())
                .containsOnly(Map.of(Outcome.OK, (long) PAGES));
        assertThat(comparison.rows()).extracting(Row::runs).containsOnly(1);
        assertThat(comparison.rows())
                .extracting(row -> row.lastRun().results().size())
                .containsOnly(PAGES);
        var recording = JsonFile.read(record, ReplayRun.class);
        assertThat(recording.lanes())
                .extracting(ReplayLane::lesson)
                .containsExactlyElementsOf(comparison.rows().subList(0, 7).stream()
                        .map(Row::lesson)
                        .toList());
        assertThat(html).content().isEqualTo(HtmlPage.of(comparison, recording));
        assertThat(JsonFile.read(trace, Trace.class).traceEvents())
                .hasSameSizeAs(Trace.of(comparison.lastRuns()).traceEvents());
        assertThat(err.toString().lines()).hasSize(PEAKS.size()).allMatch(line -> line.endsWith("10 OK"));
        assertThat(out.toString()).contains("10 pages of the slow site (" + comparison.site() + ")");
    }
}
