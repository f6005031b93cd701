package sevenways.comparison.waiter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import sevenways.lab.Downloader;
import sevenways.lab.Outcome;
import sevenways.lab.PageResult;
import sevenways.lab.Span;
import sevenways.lab.Verdict;
import sevenways.lab.http.BlockingReader;
import sevenways.lab.site.Experiment;
import sevenways.lab.site.SlowSite;
import sevenways.nioselector.NioSelector;

class WaitingPagesTest {

    private static final Duration LONG = Duration.ofSeconds(60);
    private static final Duration SHORT = Duration.ofMillis(100);

    /** Of its own: a page that nobody waits for any longer stays at the site's gate, and would count there. */
    private SlowSite site;

    private Experiment run;

    @BeforeEach
    void openSite() throws IOException {
        site = SlowSite.open("embedded");
        run = site.newRun(Duration.ZERO);
    }

    @AfterEach
    void closeSite() {
        site.close();
    }

    @Test
    void allRequestsReachTheSiteAndNoMore() throws Exception {
        try (var waiting = new WaitingPages(new NioSelector(), run, 20)) {
            waiting.awaitRequests(20);

            assertThat(oneMoreOpensAGateOf(21, LONG)).isTrue();
            assertThat(oneMoreOpensAGateOf(22, SHORT)).isFalse();
        }
    }

    @Test
    void returnsFromCloseWhenTheLessonHasEnded() throws Exception {
        var begun = new CountDownLatch(1);
        var ended = new AtomicBoolean();
        var waiting = new WaitingPages(
                (_, _, _) -> {
                    begun.countDown();
                    try {
                        new CountDownLatch(1).await();
                    } finally {
                        ended.set(true);
                    }
                },
                run,
                1);
        begun.await();

        waiting.close();

        assertThat(ended).isTrue();
    }

    @Test
    void tellsWhyAPageCouldNotWait() {
        var refused = Verdict.failed(Outcome.CONNECT, "Too many open files");

        assertThatThrownBy(() -> awaitRequests((pages, _, results) ->
                        results.accept(new PageResult(pages.getFirst(), refused, new Span(0, 0), "nobody"))))
                .isInstanceOf(IOException.class)
                .hasMessage("Not all of 3 could wait: CONNECT, Too many open files");
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void tellsWhyTheLessonCouldNot() {
        assertThatThrownBy(() -> awaitRequests((_, _, _) -> {
                    throw new OutOfMemoryError("unable to create native thread");
                }))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("unable to create native thread");
    }

    private void awaitRequests(Downloader downloader) throws IOException {
        try (var waiting = new WaitingPages(downloader, run, 3)) {
            waiting.awaitRequests(3);
        }
    }

    private boolean oneMoreOpensAGateOf(int number, Duration deadline) {
        var page = run.gatedPages(1, number, deadline).getFirst();
        return BlockingReader.load(page, LONG.plus(LONG)).outcome() == Outcome.OK;
    }
}
