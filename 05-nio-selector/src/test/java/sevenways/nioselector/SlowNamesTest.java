package sevenways.nioselector;

import static org.assertj.core.api.Assertions.assertThat;
import static sevenways.testkit.wire.CannedAnswers.GOOD;
import static sevenways.testkit.wire.Script.request;
import static sevenways.testkit.wire.ScriptedServer.playing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sevenways.lab.Outcome;
import sevenways.lab.PageResult;
import sevenways.lab.http.Hosts;

/** A look-up blocks a thread, and nothing ends it; but not the thread on which all pages wait. */
class SlowNamesTest extends EventLoopFixture {

    private static final URI SLOW = URI.create("http://slow/");

    private final CountDownLatch never = new CountDownLatch(1);

    @AfterEach
    void endLookUps() {
        never.countDown();
    }

    @Test
    void aLookUpHoldsUpNoOtherPage() throws Exception {
        try (var server = playing(request().send(GOOD))) {
            var good = new CountDownLatch(1);
            var slow = URI.create("http://slow:" + server.page().getPort() + "/");
            var page = new Page(server.page()) {
                @Override
                void close() {
                    super.close();
                    good.countDown();
                }
            };

            run(_ -> loopbackAfter(good), new Page(slow), page);

            assertThat(results).extracting(PageResult::url).containsExactly(server.page(), slow);
            assertThat(results).extracting(PageResult::outcome).containsOnly(Outcome.OK);
        }
    }

    @Test
    void theLookUpIsAPartOfThePagesTime() throws Exception {
        run(_ -> loopbackAfter(never), new Page(SLOW, Duration.ofMillis(200)));

        assertThat(results).extracting(PageResult::outcome).containsExactly(Outcome.TIMEOUT);
    }

    @Test
    void anInterruptWaitsForNoLookUp() throws Exception {
        var waiting = Thread.currentThread();
        Hosts.LookUp interrupting = _ -> {
            waiting.interrupt();
            return loopbackAfter(never);
        };

        run(interrupting, new Page(SLOW));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(results).extracting(PageResult::outcome).containsExactly(Outcome.INTERRUPTED);
    }

    private void run(Hosts.LookUp lookUp, PageConnection... pages) throws IOException {
        try (var loop = new EventLoop(results::add, lookUp)) {
            List.of(pages).forEach(loop::begin);
            loop.run();
        }
    }

    private static List<InetAddress> loopbackAfter(CountDownLatch latch) {
        await(latch);
        return List.of(InetAddress.ofLiteral("127.0.0.1"));
    }
}
