package sevenways.nioselector;

import static org.assertj.core.api.Assertions.assertThat;
import static sevenways.lab.wire.Answers.GOOD;
import static sevenways.lab.wire.Script.atOnce;
import static sevenways.lab.wire.Script.request;
import static sevenways.lab.wire.ScriptedServer.playing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.StandardSocketOptions;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import sevenways.lab.Outcome;
import sevenways.lab.PageResult;
import sevenways.lab.http.PageLoad;
import sevenways.lab.wire.Script;
import sevenways.lab.wire.ScriptedServer;

/** Moments that a server alone cannot bring about: here a page's own handlers stop, count or fail. */
class EventLoopTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final String LONG_TARGET = "/" + "x".repeat(7900);

    private final List<PageResult> results = new ArrayList<>();

    /** A page whose handlers are counted. */
    private static class Page extends PageConnection {
        int onWritable;
        int onReadable;
        int looks;

        Page(URI page, Duration timeout) {
            super(new PageLoad(page, timeout, "test"), new Hosts(InetAddress::getByName));
        }

        Page(URI page) {
            this(page, TIMEOUT);
        }

        /** The loop looks at the page whose deadline comes first in every turn. */
        @Override
        PageLoad load() {
            looks++;
            return super.load();
        }

        @Override
        void onWritable() {
            onWritable++;
            super.onWritable();
        }

        @Override
        void onReadable(ByteBuffer buffer) throws IOException {
            onReadable++;
            super.onReadable(buffer);
        }
    }

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
    void takesAnAnswerThatComesBeforeTheRequestIsSent() throws Exception {
        try (var server = ScriptedServer.withNarrowDoor(atOnce().send(GOOD))) {
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
    void asksForNoRoomOnceTheRequestIsSent() throws Exception {
        try (var server = ScriptedServer.silent()) {
            var page = new Page(server.page(), Duration.ofMillis(300));
            run(page);

            assertThat(results).extracting(PageResult::outcome).containsExactly(Outcome.TIMEOUT);
            assertThat(page.onWritable).isEqualTo(1);
            assertThat(page.onReadable).isZero();
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
                var loop = new EventLoop(results::add)) {
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

    private void run(PageConnection... pages) throws IOException {
        try (var loop = new EventLoop(results::add)) {
            for (var page : pages) {
                loop.begin(page);
            }
            loop.run();
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
