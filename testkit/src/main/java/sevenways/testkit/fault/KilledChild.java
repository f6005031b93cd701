package sevenways.testkit.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static sevenways.testkit.wire.CannedAnswers.GOOD;
import static sevenways.testkit.wire.Script.request;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import sevenways.lab.Downloader;
import sevenways.lab.Outcome;
import sevenways.testkit.contract.Leftovers;
import sevenways.testkit.wire.ScriptedServer;

/** Row 52: a child is killed while it provably waits for its page, because the server has the request. */
final class KilledChild {

    static final int PAGES = 6;

    private KilledChild() {}

    /** @param peak how many of the pages the lesson waits for at once, each in a child */
    static void once(Downloader lesson, int peak, CellRecorder.Note note) throws Exception {
        var release = new CountDownLatch(1);
        try (var server = ScriptedServer.playing(
                        request().then(_ -> release.await()).send(GOOD));
                var caller = Executors.newSingleThreadExecutor()) {
            var before = new Leftovers();
            var pages = FaultContract.pages(server, PAGES);
            var results = caller.submit(() -> FaultContract.download(lesson, pages, FaultContract.GENEROUS));
            server.awaitRequests(peak);
            killOne(before);
            // The request of the child that took over: the page is asked for again.
            server.awaitRequests(1);
            release.countDown();

            assertThat(results.get())
                    .hasSize(PAGES)
                    .allMatch(FaultContract::isGood)
                    .extracting(result -> result.url())
                    .containsExactlyInAnyOrderElementsOf(pages);
            note.outcome(Outcome.OK);
            assertThat(lesson.children().orElseThrow().number()).isEqualTo(peak + 1);
            server.awaitAllClosed();
        }
    }

    /** The page costs every child its life that takes it over; nothing is tried for ever. */
    static void twice(Downloader lesson, CellRecorder.Note note) throws Exception {
        try (var silent = ScriptedServer.silent();
                var caller = Executors.newSingleThreadExecutor()) {
            var before = new Leftovers();
            // One page, so one child: the one to kill is known.
            var results =
                    caller.submit(() -> FaultContract.download(lesson, List.of(silent.page()), FaultContract.GENEROUS));
            for (var kill = 1; kill <= 2; kill++) {
                silent.awaitRequests(1);
                killOne(before);
            }

            var result = FaultContract.only(results.get(), silent.page());
            note.outcome(result.outcome());
            assertThat(result.outcome()).isEqualTo(Outcome.RESET);
            assertThat(result.detail()).startsWith("its process ended with exit value");
            silent.awaitAllClosed();
        }
    }

    /** What a lesson says that has no children: here they would be, while its pages wait. */
    static void hasNone(Downloader lesson, int peak, CellRecorder.Note note) throws Exception {
        try (var silent = ScriptedServer.silent();
                var caller = Executors.newSingleThreadExecutor()) {
            var before = new Leftovers();
            var pages = FaultContract.pages(silent, PAGES);
            caller.submit(() -> FaultContract.download(lesson, pages, FaultContract.GENEROUS));
            silent.awaitRequests(peak);

            assertThat(before.newChildren()).isEmpty();
            assertThat(lesson.children()).isEmpty();
            note.instead("it has no child processes");
            caller.shutdownNow();
            silent.awaitAllClosed();
        }
    }

    private static void killOne(Leftovers before) {
        assertThat(before.newChildren().getFirst().destroyForcibly()).isTrue();
    }
}
