package sevenways.lab.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import sevenways.lab.Downloader;
import sevenways.lab.Outcome;
import sevenways.lab.PageResult;
import sevenways.lab.Span;
import sevenways.lab.Verdict;
import sevenways.testkit.contract.JdkPollers;

class MeasurementTest {

    private static final URI PAGE = URI.create("http://127.0.0.1/");
    private static final Verdict OK = new Verdict(Outcome.OK, 200, "", null);

    @Test
    void countsTheThreadsThatTheLessonAdds() {
        var measured = take((pages, timeout, results) -> {
            var all = new CyclicBarrier(3);
            try (var threads = Executors.newFixedThreadPool(3)) {
                for (var i = 0; i < 3; i++) {
                    threads.submit(() -> all.await());
                }
            }
        });

        assertThat(measured.resources().peakThreads()).isEqualTo(3);
    }

    @Test
    void countsNoThreadForALessonThatAddsNone() {
        assertThat(take((pages, timeout, results) -> {}).resources().peakThreads())
                .isZero();
    }

    @Test
    void countsAThreadThatTheRehearsalHasLeftForTheRunAndNoOther() throws Exception {
        var kept = new CompletableFuture<Void>();
        Downloader lesson = (pages, timeout, results) -> {
            if (!pages.isEmpty()) {
                Thread.ofPlatform().start(kept::join);
                Thread.ofPlatform().start(() -> {}).join();
            }
        };
        var rehearsal = new Rehearsal(count -> List.of(PAGE), Duration.ofDays(1), 1, Duration.ofDays(1));

        var measured = Measurement.take(
                () -> rehearsal.play(lesson), lesson, List.of(), Duration.ofDays(1), Progress.of("pages", 0, 0));

        kept.complete(null);
        assertThat(measured.resources().peakThreads()).isOne();
    }

    @Test
    void countsWhatVirtualThreadsHaveOfTheSystem() {
        var measured = take((pages, timeout, results) -> {
            Thread.ofVirtual().start(() -> {}).join();
            JdkPollers.open();
        });

        assertThat(measured.resources().carriers()).isPositive();
        assertThat(measured.resources().pollers()).isPositive();
    }

    @Test
    void leavesNoInterruptBehind() {
        var measured = take((pages, timeout, results) -> {
            throw new InterruptedException();
        });

        assertThat(Thread.interrupted()).isFalse();
        assertThat(measured.results()).extracting(PageResult::outcome).containsExactly(Outcome.INTERRUPTED);
    }

    @Test
    void givesEveryPageAResultAlsoWhereAnAddressOccursTwice() {
        var one = new PageResult(PAGE, OK, new Span(0, 1), "main");
        Downloader half = (pages, timeout, results) -> results.accept(one);

        assertThat(Measurement.take(
                                () -> {}, half, List.of(PAGE, PAGE), Duration.ofSeconds(1), Progress.of("pages", 0, 2))
                        .results())
                .extracting(PageResult::outcome)
                .containsExactly(Outcome.OK, Outcome.INTERRUPTED);
    }

    /** A thread that a lesson has left behind may bring its result in the middle of the count. */
    @Test
    void aLateResultCostsNoPageItsResult() {
        var late = new PageResult(PAGE, OK, new Span(0, 1), "a straggler");
        var results = new ConcurrentLinkedQueue<PageResult>() {
            private static final long serialVersionUID = 1;

            @Override
            public Object[] toArray() {
                var now = super.toArray();
                add(late);
                return now;
            }
        };

        assertThat(Measurement.complete(results, List.of(PAGE), "forgotten", 1))
                .extracting(PageResult::outcome)
                .containsExactly(Outcome.INTERRUPTED);
    }

    private static Measurement take(Downloader downloader) {
        return Measurement.take(() -> {}, downloader, List.of(PAGE), Duration.ofSeconds(1), Progress.of("pages", 0, 1));
    }
}
