package sevenways.blockingcoroutine;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import sevenways.lab.Outcome;
import sevenways.lab.PageResult;
import sevenways.lab.Span;
import sevenways.lab.Verdict;
import sevenways.lab.site.Experiment;
import sevenways.testkit.contract.SiteUnderTest;

/** The same tasklets with three readers: what makes the lesson slow is the reader's blocking, and nothing else. */
class ReadersTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final URI PAGE = URI.create("http://localhost/");

    private final Experiment run = SiteUnderTest.EMBEDDED.site().newRun(Duration.ofMillis(20));
    private final List<PageResult> results = new ArrayList<>();

    @Test
    void withTheBlockingReaderAGateOfTwoNeverOpens() throws Exception {
        new BlockingCoroutine().download(run.gatedPages(10, 2, Duration.ofMillis(100)), TIMEOUT, results::add);

        assertThat(results).hasSize(10).extracting(PageResult::status).containsOnly(503);
        assertThat(run.log().peakInFlight()).isEqualTo(1);
    }

    // region:control
    @Test
    void withAReaderThatYieldsAGateOfTenOpens() throws Exception {
        new BlockingCoroutine(YieldingReader::load).download(run.gatedPages(10, 10, TIMEOUT), TIMEOUT, results::add);

        assertThat(results).hasSize(10).extracting(PageResult::outcome).containsOnly(Outcome.OK);
        assertThat(run.log().peakInFlight()).isEqualTo(10);
    }
    // endregion:control

    @Test
    void whereNothingBlocksTheReadersTakeTurns() {
        var events = new ArrayList<String>();
        var lesson = new BlockingCoroutine((page, _, worker) -> {
            events.add(worker + " begins");
            Tasklet.yield();
            events.add(worker + " goes on");
            Tasklet.yield();
            events.add(worker + " ends");
            return result(page, worker);
        });

        lesson.download(Collections.nCopies(3, PAGE), TIMEOUT, results::add);

        assertThat(events)
                .containsExactly(
                        "reader-1 begins",
                        "reader-2 begins",
                        "reader-1 goes on",
                        "reader-3 begins",
                        "reader-2 goes on",
                        "reader-1 ends",
                        "reader-3 goes on",
                        "reader-2 ends",
                        "reader-3 ends");
    }

    @Test
    void eachPageIsReadByATaskletOfItsOwnInTheOrderOfThePages() {
        var pages = run.pages(7);

        new BlockingCoroutine((page, _, worker) -> result(page, worker)).download(pages, TIMEOUT, results::add);

        assertThat(results).extracting(PageResult::url).containsExactlyElementsOf(pages);
        assertThat(results)
                .extracting(PageResult::worker)
                .containsExactly("reader-1", "reader-2", "reader-3", "reader-4", "reader-5", "reader-6", "reader-7");
    }

    @Test
    void allReadOnTheCallingThread() {
        var threads = new ArrayList<Thread>();
        var lesson = new BlockingCoroutine((page, _, worker) -> {
            threads.add(Thread.currentThread());
            return result(page, worker);
        });

        lesson.download(Collections.nCopies(3, PAGE), TIMEOUT, results::add);

        assertThat(threads).hasSize(3).containsOnly(Thread.currentThread());
    }

    private static PageResult result(URI page, String worker) {
        return new PageResult(page, new Verdict(Outcome.OK, 200, "", null), new Span(0, 0), worker);
    }
}
