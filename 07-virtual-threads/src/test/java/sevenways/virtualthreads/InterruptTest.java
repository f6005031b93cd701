package sevenways.virtualthreads;

import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.Test;
import sevenways.lab.Outcome;
import sevenways.lab.PageResult;
import sevenways.testkit.wire.HangingName;

class InterruptTest {

    private static final Duration FOR_EVER = Duration.ofDays(1);

    /** Only a lesson that waits for the look-up uses it up. */
    private static final Duration GENEROUS = Duration.ofSeconds(30);

    private final Queue<PageResult> results = new ConcurrentLinkedQueue<>();

    /** Ten thousand pages take a while to begin. Those that have not begun need no result. */
    @Test
    void noPageBeginsAfterAnInterrupt() {
        Thread.currentThread().interrupt();

        new VirtualThreads().download(List.of(URI.create("http://127.0.0.1:1/")), FOR_EVER, results::add);

        assertThat(Thread.interrupted()).isTrue();
        assertThat(results).isEmpty();
    }

    /** One in a look-up, which no interrupt ends, and those behind it that wait for their turn. */
    @Test
    void allPagesEndThoughALookUpHangs() throws Exception {
        try (var hanging = new HangingName()) {
            var pages = nCopies(4, hanging.page());
            var caller = Thread.ofPlatform().start(() -> new VirtualThreads(1).download(pages, FOR_EVER, results::add));
            hanging.awaitLookUp();
            await().until(() -> hasBegunAll(caller));

            caller.interrupt();

            assertThat(caller.join(GENEROUS)).as("the lesson has ended").isTrue();
            assertThat(results).hasSize(4).extracting(PageResult::outcome).containsOnly(Outcome.INTERRUPTED);
        }
    }

    /** A page that has not begun when the interrupt comes has no result; when all have, the lesson waits for their end. */
    private static boolean hasBegunAll(Thread caller) {
        return Arrays.stream(caller.getStackTrace())
                .anyMatch(frame -> frame.getMethodName().equals("close"));
    }
}
