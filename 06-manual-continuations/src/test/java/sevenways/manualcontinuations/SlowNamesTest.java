package sevenways.manualcontinuations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static sevenways.testkit.wire.CannedAnswers.GOOD;
import static sevenways.testkit.wire.Script.request;
import static sevenways.testkit.wire.ScriptedServer.playing;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sevenways.lab.Outcome;
import sevenways.lab.PageResult;

/** A look-up blocks a thread, and nothing ends it; but not the thread on which all pages wait. */
class SlowNamesTest {

    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    private final List<PageResult> results = new ArrayList<>();
    private final CountDownLatch never = new CountDownLatch(1);

    @AfterEach
    void endLookUps() {
        never.countDown();
    }

    @Test
    void aLookUpHoldsUpNoOtherPage() throws Exception {
        try (var server = playing(request().send(GOOD))) {
            var good = new CountDownLatch(1);
            var lesson = new ManualContinuations(_ -> loopbackAfter(good));

            lesson.download(List.of(named("slow", server.page()), server.page()), TIMEOUT, result -> {
                results.add(result);
                good.countDown();
            });

            assertThat(results).extracting(PageResult::outcome).containsExactly(Outcome.OK, Outcome.OK);
            assertThat(results.getFirst().url()).isEqualTo(server.page());
        }
    }

    @Test
    void theLookUpIsAPartOfThePagesTime() throws Exception {
        var lesson = new ManualContinuations(_ -> loopbackAfter(never));

        lesson.download(List.of(URI.create("http://slow/")), Duration.ofMillis(200), results::add);

        assertThat(results).extracting(PageResult::outcome).containsExactly(Outcome.TIMEOUT);
    }

    @Test
    void anInterruptWaitsForNoLookUp() {
        var waiting = Thread.currentThread();
        var lesson = new ManualContinuations(_ -> {
            waiting.interrupt();
            return loopbackAfter(never);
        });

        assertThatThrownBy(() -> lesson.download(List.of(URI.create("http://slow/")), TIMEOUT, results::add))
                .isInstanceOf(InterruptedException.class);
        assertThat(results).extracting(PageResult::outcome).containsExactly(Outcome.INTERRUPTED);
    }

    private static URI named(String host, URI page) {
        return URI.create("http://" + host + ":" + page.getPort() + "/");
    }

    private static List<InetAddress> loopbackAfter(CountDownLatch latch) {
        try {
            latch.await();
            return List.of(InetAddress.ofLiteral("127.0.0.1"));
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
