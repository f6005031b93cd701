package sevenways.lab.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Help.Ansi;
import sevenways.lab.Arrival;
import sevenways.lab.Milestones;
import sevenways.lab.Outcome;
import sevenways.lab.PageResult;
import sevenways.lab.Span;
import sevenways.lab.Verdict;

class ReportTest {

    @Test
    void pagesOfOneWorkerThatOverlapGetATrackEach() {
        var trace =
                Trace.of(report(page("loop", 0, 10), page("loop", 5, 15), page("loop", 10, 20), page("loop", 15, 20)));

        assertThat(slicesByTrack(trace)).hasSize(2).allSatisfy((_, slices) -> {
            for (var i = 1; i < slices.size(); i++) {
                var before = slices.get(i - 1);
                assertThat(slices.get(i).time().ts())
                        .isGreaterThanOrEqualTo(
                                before.time().ts() + before.time().dur());
            }
        });
    }

    @Test
    void eachWorkerHasATrackOfItsOwn() {
        var trace = Trace.of(report(page("a", 0, 10), page("b", 20, 30)));

        assertThat(trace.traceEvents())
                .filteredOn(event -> event.name().equals("thread_name"))
                .extracting(event -> event.args().get("name"))
                .containsExactly("a", "b");
        assertThat(slicesByTrack(trace)).hasSize(2);
    }

    @Test
    void eachRunIsAProcessThatBeginsAtZero() {
        var trace = Trace.of(List.of(report(page("a", 0, 10)), report(page("a", 5, 15))));

        assertThat(trace.traceEvents())
                .filteredOn(event -> event.kind().ph().equals("X"))
                .extracting(event -> event.place().pid(), event -> event.time().ts())
                .containsExactly(tuple(1, 0L), tuple(2, 5000L));
        assertThat(trace.traceEvents())
                .filteredOn(event -> event.name().equals("process_name"))
                .extracting(event -> event.place().pid())
                .containsExactly(1, 2);
    }

    @Test
    void theHopsOfAPageStandOneAfterTheOther() {
        var report = report(redirected("http://b/", "https://b/tea"), page("loop", 0, 9), page("loop", 9, 10));

        var slices = slicesByTrack(Trace.of(report)).get(1);

        assertThat(slices)
                .extracting(
                        Trace.Event::name,
                        event -> event.time().ts(),
                        event -> event.time().dur(),
                        event -> event.args().get("redirectedTo"),
                        event -> event.args().get("outcome"))
                .containsExactly(
                        tuple("page", 0L, 3000L, "http://b/", null),
                        tuple("b", 3000L, 3000L, "https://b/tea", null),
                        tuple("tea", 6000L, 3000L, null, Outcome.OK),
                        tuple("b", 9000L, 1000L, null, Outcome.OK));
    }

    @Test
    void aSliceIsInMicroseconds() {
        assertThat(Trace.of(report(page("a", 2, 5))).traceEvents())
                .filteredOn(event -> event.kind().ph().equals("X"))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.time().ts()).isEqualTo(2000);
                    assertThat(event.time().dur()).isEqualTo(3000);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "http://a/b/tea.html?delay=5, tea.html",
        "http://a:8080/, a:8080",
        "http://a, a",
        "http://a/b/, b/",
        "urn:isbn:1, urn:isbn:1"
    })
    void everyPageHasAName(URI url, String name) {
        var page = new RunReport.Page(
                url, Verdict.failed(Outcome.UNSUPPORTED, "no page"), new PageTimes(0, 1000, 0L), "a");

        assertThat(page.name()).isEqualTo(name);
        assertThat(print(report(page), Ansi.OFF)).containsPattern("(?m)^" + name + " ");
        assertThat(Trace.of(report(page)).traceEvents())
                .filteredOn(event -> event.kind().ph().equals("X"))
                .extracting(Trace.Event::name)
                .containsExactly(name);
    }

    @Test
    void timesAreCountedFromTheStartOfTheRun() {
        var url = URI.create("http://a/b");
        var tea = new Verdict(Outcome.OK, 200, "Tea", null);
        var killed = Verdict.failed(Outcome.RESET, "killed");
        var milestones = new Milestones(500_000, 600_000, Milestones.NEVER, Milestones.NEVER);
        var told = new PageResult(url, tea, new Span(7_000_000, 12_000_000, Duration.ofNanos(1_999), milestones), "a");
        var untold = new PageResult(url, killed, new Span(9_000_000, 12_000_000), "nobody");

        assertThat(RunReport.pages(List.of(untold, told), 5_000_000))
                .containsExactly(
                        new RunReport.Page(url, tea, new PageTimes(2000, 2500L, 2600L, null, null, 7000, 1L), "a"),
                        new RunReport.Page(url, killed, new PageTimes(4000, 7000, null), "nobody"));
    }

    @Test
    void aTitleCannotSpeakToTheTerminal() {
        var evil = titled("\u001b[31mred\u202e\r\nline");

        assertThat(print(report(evil), Ansi.OFF)).contains("?[31mred???line").doesNotContain("\u001b");
    }

    @Test
    void noTitleAndNoReasonFloodsTheTerminal() {
        var title = titled("茶".repeat(60_000));
        var reason = failed("a coding called " + "x".repeat(60_000));

        assertThat(print(report(title), Ansi.OFF)).containsPattern("(?m) {2}茶{18}~$");
        assertThat(print(report(reason), Ansi.OFF).lines())
                .allSatisfy(line -> assertThat(line.length()).isLessThan(300));
    }

    @Test
    void columnsStandBelowEachOtherWhateverAPageIsCalled() {
        var tea = new RunReport.Page(
                URI.create("http://a/茶"),
                new Verdict(Outcome.OK, 200, "", null),
                new PageTimes(0, 1000, 0L),
                "a👨‍👩‍👧");

        assertThat(print(report(tea), Ansi.OFF)).containsPattern("(?m)^茶 {12}a👨‍👩‍👧 {11}\\|=");
    }

    @Test
    void noReportHasTheSecretsOfAnAddress() {
        var page = new RunReport.Page(
                URI.create("http://me:secret@a"),
                new Arrival(URI.create("http://me:secret@b"), 1),
                Verdict.failed(Outcome.RESET, "its process said 'http://me:secret@a', which is no answer"),
                new PageTimes(0, 1000, 0L),
                "main",
                List.of(new RunReport.Hop(URI.create("http://me:secret@b"), 1)));

        assertThat(page.toString()).doesNotContain("secret");
        assertThat(print(report(page), Ansi.OFF))
                .contains("its process said 'http://a', which")
                .doesNotContain("secret");
        assertThat(Trace.of(report(page)).toString()).doesNotContain("secret");
    }

    @Test
    void halfASurrogatePairIsAReplacementCharacter() {
        var page = failed("\ud800 a \udc00 🍞");

        assertThat(page.verdict().detail()).isEqualTo("\ufffd a \ufffd 🍞");
        assertThat(titled("\ud800").verdict().title()).isEqualTo("\ufffd");
    }

    @Test
    void coloursAreForTerminals() {
        assertThat(print(report(page("a", 0, 1)), Ansi.ON)).contains("\u001b[32m1 OK");
        assertThat(print(report(page("a", 0, 1)), Ansi.OFF)).doesNotContain("\u001b");
    }

    @Test
    void aRunWithFailedPagesComparesWithNothing() {
        var ok = page("a", 0, 1);
        var failed = new RunReport.Page(ok.url(), Verdict.failed(Outcome.TIMEOUT, "late"), ok.times(), "a");

        assertThat(print(limited(ok), Ansi.OFF)).contains("elapsed / limit  2.00");
        assertThat(print(limited(ok, failed), Ansi.OFF)).doesNotContain("elapsed / limit");
    }

    @Test
    void theBarOfThePageThatEndsLastReachesTheEnd() {
        assertThat(print(report(page("a", 0, 50), page("a", 50, 100)), Ansi.OFF))
                .contains("|" + "=".repeat(20) + " ".repeat(20) + "|")
                .contains("|" + " ".repeat(20) + "=".repeat(20) + "|");
    }

    @Test
    void whatIsUnknownIsSaidToBe() {
        assertThat(print(report(page("a", 0, 1)), Ansi.OFF))
                .containsPattern("(?m)^limit +unknown$")
                .containsPattern("(?m)^peak in flight +unknown$")
                .containsPattern("(?m)^CPU time +unknown$")
                .containsPattern("(?m)^peak memory +unknown$")
                .doesNotContain("elapsed / limit");
    }

    private static Map<Integer, List<Trace.Event>> slicesByTrack(Trace trace) {
        return trace.traceEvents().stream()
                .filter(event -> event.kind().ph().equals("X"))
                .collect(Collectors.groupingBy(event -> event.place().tid()));
    }

    private static String print(RunReport report, Ansi colours) {
        var text = new StringWriter();
        new ConsoleReport(report, colours).print(new PrintWriter(text));
        return text.toString();
    }

    private static RunReport.Page page(String worker, long start, long end) {
        return page("A title", worker, new PageTimes(1000 * start, 1000 * end, 0L));
    }

    /** Its hops took three milliseconds each. */
    private static RunReport.Page redirected(String first, String second) {
        return new RunReport.Page(
                URI.create("http://a/page"),
                new Arrival(URI.create(second), 2),
                new Verdict(Outcome.OK, 200, "Tea", null),
                new PageTimes(0, 9000, 0L),
                "loop",
                List.of(new RunReport.Hop(URI.create(first), 3000), new RunReport.Hop(URI.create(second), 6000)));
    }

    private static RunReport.Page titled(String title) {
        return page(title, "main", new PageTimes(0, 1000, 0L));
    }

    private static RunReport.Page failed(String detail) {
        return new RunReport.Page(
                URI.create("http://a/b"), Verdict.failed(Outcome.PROTOCOL, detail), new PageTimes(0, 1000, 0L), "main");
    }

    private static RunReport.Page page(String title, String worker, PageTimes times) {
        return new RunReport.Page(URI.create("http://a/b"), new Verdict(Outcome.OK, 200, title, null), times, worker);
    }

    private static RunReport limited(RunReport.Page... pages) {
        var totals = new RunReport.Totals(20, 10L, 1, null, 0, null);
        return new RunReport(1, "a-lesson", "embedded", pages.length, totals, List.of(pages));
    }

    private static RunReport report(RunReport.Page... pages) {
        var totals = new RunReport.Totals(20, null, null, null, 0, null);
        return new RunReport(1, "a-lesson", null, pages.length, totals, List.of(pages));
    }
}
