package sevenways.nioselector;

import static org.assertj.core.api.Assertions.assertThat;
import static sevenways.testkit.wire.CannedAnswers.GOOD;
import static sevenways.testkit.wire.Script.atOnce;
import static sevenways.testkit.wire.ScriptedServer.playing;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import sevenways.lab.Outcome;
import sevenways.lab.PageResult;
import sevenways.testkit.wire.Script;
import sevenways.testkit.wire.ScriptedServer;

/** When a request is written: in parts, late, or never. */
class SendingTest extends EventLoopFixture {

    private static final String LONG_TARGET = "/" + "x".repeat(7900);

    /** A page whose channel takes as little at a time as the system allows. */
    private static class NarrowPage extends Page {
        NarrowPage(URI page) {
            super(page);
        }

        @Override
        void connect(Selector selector) throws IOException {
            super.connect(selector);
            for (var key : selector.keys()) {
                ((SocketChannel) key.channel()).setOption(StandardSocketOptions.SO_SNDBUF, 1);
            }
        }
    }

    @Test
    void sendsTheRestOfARequestWhenThereIsRoom() throws Exception {
        var full = new CountDownLatch(1);
        var request = new CompletableFuture<String>();
        try (var server = ScriptedServer.withNarrowDoor(connection -> {
            full.await();
            connection.readRequest();
            request.complete(connection.received());
            connection.send(GOOD);
        })) {
            var page = new NarrowPage(server.page(LONG_TARGET)) {
                @Override
                void onWritable() {
                    super.onWritable();
                    full.countDown();
                }
            };
            run(page);

            assertThat(results).extracting(PageResult::outcome).containsExactly(Outcome.OK);
            assertThat(request.get()).startsWith("GET " + LONG_TARGET + " HTTP/1.1\r\n");
            assertThat(page.onWritable).isGreaterThan(1);
        }
    }

    @Test
    void takesAnAnswerOfAServerThatDoesNotReadTheRequest() throws Exception {
        var doesNotRead = atOnce().send(GOOD).then(_ -> new CountDownLatch(1).await());
        try (var server = ScriptedServer.withNarrowDoor(doesNotRead)) {
            var page = new NarrowPage(server.page(LONG_TARGET));
            run(page);

            assertThat(results).extracting(PageResult::outcome).containsExactly(Outcome.OK);
        }
    }

    @Test
    void takesAnAnswerThoughTheRequestCouldNotBeSent() throws Exception {
        runAgainstAResetBeforeTheRequest(atOnce().send(GOOD));

        assertThat(results).extracting(PageResult::outcome).containsExactly(Outcome.OK);
    }

    /** Not an empty answer: after a write that failed, the system tells the next read of an end, not of the reset. */
    @Test
    void aRequestThatCouldNotBeSentIsAReset() throws Exception {
        runAgainstAResetBeforeTheRequest(atOnce());

        assertThat(results).extracting(PageResult::outcome).containsExactly(Outcome.RESET);
    }

    private void runAgainstAResetBeforeTheRequest(Script script) throws IOException {
        var connected = new CountDownLatch(1);
        var gone = new CountDownLatch(1);
        try (var server = playing(connection -> {
            connected.await();
            script.play(connection);
            connection.reset();
            gone.countDown();
        })) {
            run(new Page(server.page()) {
                @Override
                void onWritable() {
                    connected.countDown();
                    await(gone);
                    super.onWritable();
                }
            });
        }
    }

    @Test
    void asksForNoRoomOnceTheRequestIsSent() throws Exception {
        try (var server = ScriptedServer.silent()) {
            var page = new Page(server.page(), Duration.ofMillis(300));
            run(page);

            assertThat(results).extracting(PageResult::outcome).containsExactly(Outcome.TIMEOUT);
            assertThat(page.onWritable).isEqualTo(1);
            assertThat(page.onReadable).isZero();
        }
    }
}
