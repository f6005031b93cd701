package sevenways.testkit.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static sevenways.testkit.wire.CannedAnswers.GOOD;
import static sevenways.testkit.wire.Script.request;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import sevenways.lab.Downloader;
import sevenways.lab.Outcome;
import sevenways.lab.PageResult;
import sevenways.testkit.wire.ScriptedServer;

/** Row 45: one page of many is silent. */
final class OneStalled {

    private static final int OTHERS = 10;
    private static final int PLACE = 5;

    private OneStalled() {}

    /**
     * @param isOneAtATime if the lesson waits for one page at a time
     * @param deadlines if a good page does not make it within one, the next is tried
     */
    static void meet(Downloader lesson, boolean isOneAtATime, List<Duration> deadlines, CellRecorder.Note note)
            throws Exception {
        endsAtItsDeadlineAndTakesNoOther(lesson, isOneAtATime, deadlines, note);
        if (isOneAtATime) {
            note.instead("the pages behind it wait, and are OK");
        } else {
            holdsUpNobody(lesson);
        }
    }

    private static void endsAtItsDeadlineAndTakesNoOther(
            Downloader lesson, boolean isOneAtATime, List<Duration> deadlines, CellRecorder.Note note)
            throws Exception {
        try (var silent = ScriptedServer.silent();
                var good = ScriptedServer.playing(request().send(GOOD))) {
            var pages = pages(silent, good);
            var results = List.<PageResult>of();
            for (var deadline : deadlines) {
                results = FaultContract.download(lesson, pages, deadline);
                if (timeouts(results) == 1) {
                    break;
                }
            }
            var late = FaultContract.only(results, silent.page());
            note.outcome(late.outcome());
            assertThat(late.outcome()).isEqualTo(Outcome.TIMEOUT);
            assertThat(results)
                    .hasSize(OTHERS + 1)
                    .filteredOn(result -> result != late)
                    .allMatch(FaultContract::isGood);
            for (var page : pages.subList(PLACE + 1, pages.size())) {
                var behind = FaultContract.only(results, page);
                assertThat(behind.span().start() - late.span().end() >= 0)
                        .as("%s begins only when the silent page has ended", behind)
                        .isEqualTo(isOneAtATime);
            }
            silent.awaitAllClosed();
            good.awaitAllClosed();
        }
    }

    /** It answers only when all others are done, and long before its deadline. */
    private static void holdsUpNobody(Downloader lesson) throws Exception {
        var othersToCome = new CountDownLatch(OTHERS);
        try (var stalled = ScriptedServer.playing(
                        request().then(_ -> othersToCome.await()).send(GOOD));
                var good = ScriptedServer.playing(request().send(GOOD))) {
            var results = new ConcurrentLinkedQueue<PageResult>();
            lesson.download(pages(stalled, good), FaultContract.GENEROUS, result -> {
                results.add(result);
                if (!result.url().equals(stalled.page())) {
                    othersToCome.countDown();
                }
            });
            assertThat(results).hasSize(OTHERS + 1).allMatch(FaultContract::isGood);
            stalled.awaitAllClosed();
            good.awaitAllClosed();
        }
    }

    private static List<URI> pages(ScriptedServer stalled, ScriptedServer good) {
        var pages = new ArrayList<>(FaultContract.pages(good, OTHERS));
        pages.add(PLACE, stalled.page());
        return pages;
    }

    private static long timeouts(List<PageResult> results) {
        return results.stream()
                .filter(result -> result.outcome() == Outcome.TIMEOUT)
                .count();
    }
}
