package sevenways.lab.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static sevenways.lab.wire.Answers.GOOD;
import static sevenways.lab.wire.Script.request;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import sevenways.lab.Downloader;
import sevenways.lab.Outcome;
import sevenways.lab.PageResult;
import sevenways.lab.cli.Ended;
import sevenways.lab.wire.Answers;
import sevenways.lab.wire.ScriptedServer;

/**
 * Every fault, met by one lesson: the verdict is the one of the table, there is one result for each page, the good pages
 * of the same run are not affected, the deadline is kept, and nothing stays open. What ends at once is given time enough
 * that only a hang would be a TIMEOUT; so no assertion rests on the clock.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class FaultContract {

    static final Duration GENEROUS = Duration.ofMinutes(1);

    /** For silence. On a machine so busy that a good page does not make it in that time, the next is tried. */
    private static final List<Duration> SHORT =
            List.of(Duration.ofSeconds(3), Duration.ofSeconds(12), Duration.ofSeconds(48));

    private static final List<Fault> FAULTS =
            Fault.all().filter(Fault::canBeMadeHere).toList();

    final CellRecorder recorder = new CellRecorder();
    private final Map<Fault, FaultRun.Met> met = new HashMap<>();

    /** The lesson. */
    protected abstract Downloader downloader();

    /** How many of so many pages this lesson waits for at once. */
    protected abstract int expectedPeak(int pages);

    /** What to put on the command line, so that a process does what {@link #downloader} does. */
    protected List<String> arguments() {
        return List.of();
    }

    /** True if a run is so costly to start that the faults have to share one. */
    protected boolean sharesRuns() {
        return false;
    }

    static Stream<Fault> faults() {
        return FAULTS.stream();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void meets(Fault fault) throws Exception {
        recorder.cell(fault.row(), fault.name(), fault.variant(), fault.expected(), note -> {
            var result = meet(fault);
            var time = Duration.ofNanos(result.end() - result.start());
            note.outcome(result.outcome());
            note.took(time);
            fault.expected().assertReached(result);
            if (result.outcome() == Outcome.TIMEOUT) {
                assertThat(time).isGreaterThanOrEqualTo(SHORT.getFirst());
            }
        });
    }

    /** Alone, if possible. Silent pages are waited for together: they need seconds, and nothing else. */
    private PageResult meet(Fault fault) throws Exception {
        if (!met.containsKey(fault)) {
            var run = FAULTS.stream()
                    .filter(other -> other == fault
                            || other.isSilent() == fault.isSilent() && (fault.isSilent() || sharesRuns()))
                    .toList();
            for (var deadline : fault.isSilent() ? SHORT : List.of(GENEROUS)) {
                var done = FaultRun.of(downloader(), run, deadline);
                met.putAll(done.met());
                if (done.goodPagesHadTime()) {
                    break;
                }
            }
        }
        return met.get(fault).result();
    }

    @Test
    void oneStalledOfMany() throws Exception {
        recorder.cell(45, "one stalled of many", "", Outcome.TIMEOUT, note -> {
            try (var stalled = ScriptedServer.silent();
                    var good = ScriptedServer.playing(request().send(GOOD))) {
                var pages = new ArrayList<>(pages(good, 10));
                pages.add(5, stalled.page());

                var results = downloadInShortTime(pages);
                var late = only(results, stalled.page());
                note.outcome(late.outcome());
                assertThat(late.outcome()).isEqualTo(Outcome.TIMEOUT);
                assertThat(results)
                        .hasSize(11)
                        .filteredOn(result -> result != late)
                        .allMatch(FaultContract::isGood);
                var behind = pages.subList(6, 11).stream().map(page -> only(results, page));
                if (expectedPeak(11) == 1) {
                    note.instead("the pages behind it wait, and are OK");
                    assertThat(behind).allMatch(result -> result.start() - late.end() >= 0);
                } else {
                    assertThat(behind).allMatch(result -> result.start() - late.end() < 0);
                }
                stalled.awaitAllClosed();
            }
        });
    }

    private List<PageResult> downloadInShortTime(List<URI> pages) throws InterruptedException {
        var results = List.<PageResult>of();
        for (var deadline : SHORT) {
            results = download(downloader(), pages, deadline);
            if (results.stream()
                            .filter(result -> result.outcome() == Outcome.TIMEOUT)
                            .count()
                    == 1) {
                break;
            }
        }
        return results;
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "elsewhere a process cannot be given so few descriptors")
    void descriptorsUsedUp() throws Exception {
        recorder.cell(
                46,
                "descriptors used up",
                "",
                "CONNECT, OK",
                note -> FewDescriptors.meet(downloader(), arguments(), expectedPeak(150), note));
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(ignoreLeadingAndTrailingWhitespace = false, textBlock = """
                    typed with a space,http://127.0.0.1/a b
                    typed with CR LF,'http://127.0.0.1/a\r\nX: y'
                    typed without a host,http:///page
                    typed with port 0,http://127.0.0.1:0/
                    typed with port 70000,http://127.0.0.1:70000/
                    """)
    void badUrl(String variant, String url) throws Exception {
        recorder.cell(48, "bad URL", variant, "exit 2", note -> {
            try (var good = ScriptedServer.playing(request().send(GOOD))) {
                var ended = Ended.run(downloader(), good.page().toString(), url);

                note.outcome("exit " + ended.status());
                assertThat(ended.status()).isEqualTo(2);
                assertThat(ended.out()).isEmpty();
                assertThat(ended.err().lines()).singleElement().asString().contains("is not the address of a page");
                assertThat(good.received()).isEmpty();
            }
        });
    }

    @Test
    void aChildIsKilled() throws Exception {
        recorder.cell(
                52,
                "a child is killed",
                "once",
                Outcome.OK,
                note -> KilledChild.once(downloader(), expectedPeak(6), note));
    }

    @Test
    void twoChildrenAreKilled() throws Exception {
        recorder.cell(52, "a child is killed", "twice", Outcome.RESET, note -> KilledChild.twice(downloader(), note));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process can only be killed there, not asked to end")
    void interrupted() throws Exception {
        recorder.cell(
                53,
                "interrupt",
                "",
                Outcome.INTERRUPTED,
                note -> CtrlC.meet(downloader(), arguments(), expectedPeak(10), note));
    }

    @AfterAll
    void report() {
        var report = recorder.report();
        report.write();
        System.out.println(Path.of("").toAbsolutePath().getFileName() + ": " + report.summary());
    }

    static List<URI> pages(ScriptedServer server, int number) {
        return IntStream.range(0, number)
                .mapToObj(index -> server.page("/" + index))
                .toList();
    }

    static List<PageResult> download(Downloader lesson, List<URI> pages, Duration timeout) throws InterruptedException {
        var results = new ConcurrentLinkedQueue<PageResult>();
        lesson.download(pages, timeout, results::add);
        return List.copyOf(results);
    }

    static boolean isGood(PageResult result) {
        return result.outcome() == Outcome.OK && result.title().equals(Answers.TITLE);
    }

    static PageResult only(List<PageResult> results, URI page) {
        var its = results.stream().filter(result -> result.url().equals(page)).toList();
        assertThat(its).as("the results for %s", page).hasSize(1);
        return its.getFirst();
    }
}
