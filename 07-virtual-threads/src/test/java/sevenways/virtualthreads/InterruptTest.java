package sevenways.virtualthreads;

import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import sevenways.lab.Outcome;
import sevenways.lab.PageResult;
import sevenways.testkit.wire.ScriptedNames;

class InterruptTest {

    private static final Duration FOR_EVER = Duration.ofDays(1);

    /** Only a lesson that does not end those pages uses it up. */
    private static final int PATIENCE_SECONDS = 20;

    private final LinkedBlockingQueue<PageResult> results = new LinkedBlockingQueue<>();

    /** Ten thousand pages take a while to begin. Those that have not begun need no result. */
    @Test
    void noPageBeginsAfterAnInterrupt() {
        Thread.currentThread().interrupt();

        new VirtualThreads().download(List.of(URI.create("http://127.0.0.1:1/")), FOR_EVER, results::add);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(results).isEmpty();
    }

    /** No interrupt ends the look-up of a name. The pages behind it only wait for their turn, and that it ends. */
    @Test
    void pagesThatWaitForTheirTurnEndAlthoughOneIsStuckInALookUp() throws Exception {
        var asked = new CountDownLatch(1);
        var answered = new CompletableFuture<Void>();
        ScriptedNames.play("stuck.invalid", () -> {
            asked.countDown();
            answered.join();
        });
        var pages = nCopies(4, URI.create("http://stuck.invalid/"));
        var caller = Thread.ofPlatform().start(() -> new VirtualThreads(1).download(pages, FOR_EVER, results::add));
        asked.await();
        await().until(() -> hasBegunAll(caller));
        var ended = new ArrayList<PageResult>();

        caller.interrupt();

        for (var number = 1; number < pages.size(); number++) {
            ended.add(results.poll(PATIENCE_SECONDS, TimeUnit.SECONDS));
        }
        answered.complete(null);
        caller.join();
        assertThat(ended).doesNotContainNull().extracting(PageResult::outcome).containsOnly(Outcome.INTERRUPTED);
    }

    /** A page that has not begun when the interrupt comes has no result; when all have, the lesson waits for their end. */
    private static boolean hasBegunAll(Thread caller) {
        return Arrays.stream(caller.getStackTrace())
                .anyMatch(frame -> frame.getMethodName().equals("close"));
    }
}
