package sevenways.nioselector;

import static org.assertj.core.api.Assertions.assertThat;
import static sevenways.testkit.wire.CannedAnswers.GOOD;
import static sevenways.testkit.wire.Script.request;
import static sevenways.testkit.wire.ScriptedServer.playing;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import sevenways.lab.Outcome;
import sevenways.lab.PageResult;
import sevenways.lab.http.Hosts;
import sevenways.testkit.wire.ScriptedServer;

/** What the loop does with a handler that fails, or should not be called, and with no handler to call. */
class DispatchTest extends EventLoopFixture {

    @Test
    void aResetBeforeConnectingIsFinishedIsAReset() throws Exception {
        var gone = new CountDownLatch(1);
        try (var server = playing(connection -> {
            connection.reset();
            gone.countDown();
        })) {
            run(new Page(server.page()) {
                @Override
                void onConnectable() throws IOException {
                    await(gone);
                    super.onConnectable();
                }
            });

            assertThat(results).extracting(PageResult::outcome).containsExactly(Outcome.RESET);
        }
    }

    @Test
    void aHandlerThatThrowsCostsItsPageAlone() throws Exception {
        try (var server = playing(request().send(GOOD))) {
            var broken = new Page(server.page("/broken")) {
                @Override
                void onReadable(ByteBuffer buffer) {
                    throw new IllegalStateException("a defect");
                }
            };
            run(new Page(server.page()), broken, new Page(server.page()));

            assertThat(results)
                    .extracting(PageResult::outcome)
                    .containsExactlyInAnyOrder(Outcome.OK, Outcome.PROTOCOL, Outcome.OK);
            assertThat(results)
                    .filteredOn(result -> result.outcome() == Outcome.PROTOCOL)
                    .singleElement()
                    .satisfies(result -> {
                        assertThat(result.url()).isEqualTo(server.page("/broken"));
                        assertThat(result.detail()).contains("a defect");
                    });
        }
    }

    @Test
    void doesNotCallTheHandlersOfAKeyThatWasCancelledMeanwhile() throws Exception {
        var asked = new CountDownLatch(2);
        var go = new CountDownLatch(1);
        var answered = new CountDownLatch(2);
        try (var server = playing(connection -> {
                    connection.readRequest();
                    asked.countDown();
                    go.await();
                    connection.send(GOOD);
                    // Of a connection that is only readable, the selector itself forgets the event when it is closed.
                    connection.reset();
                    answered.countDown();
                });
                var loop = new EventLoop(results::add, Hosts.LookUp.SYSTEM)) {
            var pages = new ArrayList<Page>();
            for (var i = 0; i < 2; i++) {
                var page = new Page(server.page()) {
                    @Override
                    void onReadable(ByteBuffer buffer) throws IOException {
                        super.onReadable(buffer);
                        pages.stream().filter(other -> other != this).forEach(PageConnection::close);
                    }
                };
                pages.add(page);
                loop.begin(page);
            }
            while (asked.getCount() > 0) {
                loop.handleReady();
            }
            go.countDown();
            answered.await();
            // Both are readable now, and the first to be called closes the other.
            loop.handleReady();

            assertThat(pages).extracting(page -> page.onReadable).containsExactlyInAnyOrder(1, 0);
            assertThat(results).extracting(PageResult::outcome).containsExactly(Outcome.OK);
        }
    }

    @Test
    void sleepsUntilTheDeadline() throws Exception {
        try (var server = ScriptedServer.silent()) {
            var page = new Page(server.page(), Duration.ofMillis(300));
            run(page);

            assertThat(results).extracting(PageResult::outcome).containsExactly(Outcome.TIMEOUT);
            // A loop that asked again and again would have looked some hundred thousand times.
            assertThat(page.looks).isLessThan(50);
        }
    }
}
