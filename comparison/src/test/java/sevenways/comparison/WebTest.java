package sevenways.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static sevenways.testkit.wire.ScriptedNames.HERE;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sevenways.lab.report.JsonFile;
import sevenways.testkit.wire.RedirectingHost;
import sevenways.testkit.wire.TestIdentities;

class WebTest {

    @TempDir
    private Path folder;

    @Test
    void allLessonsFindTheSameAndTheLimitIsUnknown() throws Exception {
        var json = folder.resolve("comparison.json");
        var html = folder.resolve("comparison.html");
        var name = "kettle." + HERE;
        var out = new StringWriter();
        var err = new StringWriter();
        int status;
        try (var host = new RedirectingHost(name, TestIdentities.of(name), "The page of kettle")) {
            var hosts = Files.writeString(folder.resolve("hosts"), host.page() + "\n");
            status = ComparisonMain.commandLine()
                    .setOut(new PrintWriter(out, true))
                    .setErr(new PrintWriter(err, true))
                    .execute(
                            "--no-rehearsal",
                            "--hosts=" + hosts,
                            "--trust=" + TestIdentities.trustFile(),
                            "--json=" + json,
                            "--html=" + html);
        }

        assertThat(status).as(err.toString()).isZero();
        var comparison = JsonFile.read(json, Comparison.class);
        assertThat(comparison.limitMillis()).isNull();
        assertThat(comparison.delayMillis()).isNull();
        assertThat(comparison.rows())
                .extracting(Row::lesson)
                .containsExactlyElementsOf(Stream.of(Entrant.values())
                        .filter(Entrant::isLesson)
                        .map(Entrant::lesson)
                        .toList());
        assertThat(comparison.rows()).allSatisfy(row -> {
            assertThat(row.times().elapsedMillis()).isNotNull();
            assertThat(row.times().elapsedPerLimit()).isNull();
            assertThat(row.usage().peakInFlight()).isNull();
            assertThat(row.lastRun().results())
                    .hasSize(2)
                    .extracting(page ->
                            page.verdict().title() + ", " + page.arrival().redirects())
                    .containsOnly("The page of kettle, 1");
        });
        assertThat(out.toString())
                .startsWith("Loads pages of the web from 1 host")
                .contains("2 pages of the web (", "limit and peaks in flight unknown");
        assertThat(html).content().isEqualTo(HtmlPage.of(comparison, null));
    }
}
