package sevenways.testkit.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static sevenways.testkit.wire.CannedAnswers.GOOD;
import static sevenways.testkit.wire.Script.request;

import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestReporter;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sevenways.lab.Downloader;
import sevenways.lab.Outcome;
import sevenways.lab.PageResult;
import sevenways.testkit.CommandLineResult;
import sevenways.testkit.VerifyOnly;
import sevenways.testkit.wire.CannedAnswers;
import sevenways.testkit.wire.Patience;
import sevenways.testkit.wire.ScriptedServer;

/**
 * Every fault, met by one lesson: the verdict is the one of the table, there is one result for each page, the good pages
 * of the same run are not affected, the deadline is kept, and nothing stays open. What ends at once is given time enough
 * that only a hang would be a TIMEOUT; so no assertion rests on the clock.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class FaultContract {

    static final Duration GENEROUS = Duration.ofMinutes(1);

    /** For silence. On a machine so busy that a page or the lesson does not make it in that time, the next is tried. */
    private static final List<Duration> SHORT =
            List.of(Duration.ofSeconds(1), Duration.ofSeconds(3), Duration.ofSeconds(8), Duration.ofSeconds(24));

    private static final List<Fault> UP_TO_THE_DRIVER = Fault.all()
            .filter(Fault::isUpToTheDriver)
            .filter(Fault::canBeMadeHere)
            .toList();

    private static final List<Fault> OTHERS =
            Fault.all().filter(fault -> !fault.isUpToTheDriver()).toList();

    final CellRecorder recorder = new CellRecorder();
    private final Map<Fault, FaultyDownload> runs = new HashMap<>();

    /** The lesson. */
    protected abstract Downloader downloader();

    /** How many of so many pages this lesson waits for at once. */
    protected abstract int expectedPeak(int pages);

    /** What to put on the command line, so that a process does what {@link #downloader} does. */
    protected List<String> arguments() {
        return List.of();
    }

    /** True if it waits in child processes. They are costly to start, so the faults share a run. */
    protected boolean hasChildren() {
        return false;
    }

    static List<Fault> faultsUpToTheDriver() {
        return UP_TO_THE_DRIVER;
    }

    static List<Fault> otherFaults() {
        return OTHERS;
    }

    @BeforeEach
    void patienceIsNotLost() {
        Patience.assumeKept();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faultsUpToTheDriver")
    void meets(Fault fault) throws Exception {
        meet(fault, UP_TO_THE_DRIVER);
    }

    /** What is the same object's business in all lessons. */
    @VerifyOnly
    @ParameterizedTest(name = "{0}")
    @MethodSource("otherFaults")
    void meetsToo(Fault fault) throws Exception {
        meet(fault, OTHERS);
    }

    private void meet(Fault fault, List<Fault> ofItsKind) throws Exception {
        recorder.cell(fault.row(), fault.name(), fault.variant(), fault.expected(), note -> {
            var run = run(fault, ofItsKind);
            var result = run.result(fault);
            var time = result.span().length();
            note.outcome(result.outcome());
            note.took(time);
            if (result.outcome() == Outcome.TIMEOUT) {
                note.late(time.minus(run.deadline()));
            }
            fault.expected().assertReached(result);
        });
    }

    /** Alone, if possible. Silent pages are waited for together: they need seconds, and nothing else. */
    private FaultyDownload run(Fault fault, List<Fault> ofItsKind) throws Exception {
        if (!runs.containsKey(fault)) {
            var together = ofItsKind.stream()
                    .filter(other -> other == fault
                            || other.isSilent() == fault.isSilent() && (fault.isSilent() || hasChildren()))
                    .toList();
            var holdsANeighbour = together.size() == 1 && expectedPeak(2) > 1;
            for (var deadline : fault.isSilent() ? SHORT : List.of(GENEROUS)) {
                var run = FaultyDownload.of(downloader(), together, deadline, holdsANeighbour);
                together.forEach(each -> runs.put(each, run));
                if (together.stream().allMatch(each -> isAsSpecified(run, each))) {
                    Patience.regain();
                    break;
                }
            }
        }
        return runs.get(fault);
    }

    private static boolean isAsSpecified(FaultyDownload run, Fault fault) {
        try {
            fault.expected().assertReached(run.result(fault));
            return true;
        } catch (AssertionError e) {
            return false;
        }
    }

    @Test
    void oneStalledOfMany() throws Exception {
        recorder.cell(
                45,
                "one stalled of many",
                "",
                Outcome.TIMEOUT,
                note -> OneStalled.meet(downloader(), expectedPeak(11) == 1, SHORT, note));
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

    @Test
    @VerifyOnly
    void badUrlsTyped() throws Exception {
        recorder.cell(48, "bad URL", "typed beside a good one", Outcome.UNSUPPORTED, note -> {
            try (var good = ScriptedServer.playing(request().send(GOOD))) {
                var ended = CommandLineResult.run(
                        downloader(),
                        "--no-rehearsal",
                        "http://127.0.0.1/a b",
                        "http://127.0.0.1/a\r\nX: y",
                        "http:///page",
                        good.page().toString(),
                        "http://127.0.0.1:0/",
                        "http://127.0.0.1:70000/",
                        "ftp://127.0.0.1/");

                assertThat(ended.out()).containsPattern("(?m)^outcomes +1 OK, 6 UNSUPPORTED$");
                assertThat(ended.status()).isOne();
                note.outcome(Outcome.UNSUPPORTED);
                good.awaitAllClosed();
            }
        });
    }

    @Test
    @VerifyOnly
    void noUrlTyped() throws Exception {
        recorder.cell(48, "bad URL", "typed without a scheme", "exit 2", note -> {
            try (var good = ScriptedServer.playing(request().send(GOOD))) {
                var ended = CommandLineResult.run(downloader(), good.page().toString(), "127.0.0.1/page");

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
        var peak = expectedPeak(KilledChild.PAGES);
        recorder.cell(52, "a child is killed", "once", Outcome.OK, note -> {
            if (hasChildren()) {
                KilledChild.once(downloader(), peak, note);
            } else {
                KilledChild.hasNone(downloader(), peak, note);
            }
        });
    }

    @Test
    void twoChildrenAreKilled() throws Exception {
        var peak = expectedPeak(KilledChild.PAGES);
        recorder.cell(52, "a child is killed", "twice", Outcome.RESET, note -> {
            if (hasChildren()) {
                KilledChild.twice(downloader(), note);
            } else {
                KilledChild.hasNone(downloader(), peak, note);
            }
        });
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process can only be killed there, not asked to end")
    void interrupted() throws Exception {
        recorder.cell(
                53,
                "interrupt",
                "",
                Outcome.INTERRUPTED,
                note -> CtrlC.meet(downloader(), arguments(), expectedPeak(CtrlC.SILENT), note));
    }

    @AfterAll
    void report(TestReporter reporter) {
        if (recorder.isEmpty()) {
            return;
        }
        var report = recorder.report();
        report.write();
        reporter.publishEntry(report.summary());
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
        return result.outcome() == Outcome.OK && result.title().equals(CannedAnswers.TITLE);
    }

    static PageResult only(List<PageResult> results, URI page) {
        var its = results.stream().filter(result -> result.url().equals(page)).toList();
        assertThat(its).as("the results for %s", page).hasSize(1);
        return its.getFirst();
    }
}
