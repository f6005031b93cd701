package sevenways.manualcontinuations;

import static java.nio.channels.SelectionKey.OP_CONNECT;
import static java.nio.channels.SelectionKey.OP_READ;
import static java.nio.channels.SelectionKey.OP_WRITE;
import static org.assertj.core.api.Assertions.assertThat;
import static sevenways.testkit.wire.CannedAnswers.GOOD;
import static sevenways.testkit.wire.Script.atOnce;

import java.io.IOException;
import java.net.StandardSocketOptions;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import sevenways.lab.Outcome;
import sevenways.lab.PageResult;
import sevenways.lab.http.Hosts;
import sevenways.testkit.wire.Script;
import sevenways.testkit.wire.ScriptedServer;

/** A request that the system does not take at once. */
class SendingTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(20);
    private static final String LONG_TARGET = "/" + "x".repeat(7900);

    private final List<PageResult> results = new ArrayList<>();
    private final CountDownLatch full = new CountDownLatch(1);

    /** Has each channel take as little at a time as the system allows, and tells when one takes no more. */
    private final class NarrowChannels extends SelectorReadiness {
        NarrowChannels() throws IOException {}

        @Override
        public void watch(SelectableChannel channel, int ops, GreenThread waiter) throws IOException {
            if (ops == OP_CONNECT) {
                ((SocketChannel) channel).setOption(StandardSocketOptions.SO_SNDBUF, 1);
            } else if (ops == (OP_READ | OP_WRITE)) {
                full.countDown();
            }
            super.watch(channel, ops, waiter);
        }
    }

    @Test
    void sendsTheRestOfARequestWhenThereIsRoom() throws Exception {
        var request = new CompletableFuture<String>();
        load(connection -> {
            full.await();
            connection.readRequest();
            request.complete(connection.received());
            connection.send(GOOD);
        });

        assertThat(results).extracting(PageResult::outcome).containsExactly(Outcome.OK);
        assertThat(request.get()).startsWith("GET " + LONG_TARGET + " HTTP/1.1\r\n");
    }

    @Test
    void takesAnAnswerOfAServerThatDoesNotReadTheRequest() throws Exception {
        load(atOnce().send(GOOD).then(_ -> new CountDownLatch(1).await()));

        assertThat(results).extracting(PageResult::outcome).containsExactly(Outcome.OK);
        assertThat(full.getCount()).as("the request that was not sent whole").isZero();
    }

    private void load(Script script) throws Exception {
        try (var server = ScriptedServer.withNarrowDoor(script);
                var hub = new Hub(new NarrowChannels())) {
            var reader = new PageReader(hub, new Hosts(Hosts.LookUp.SYSTEM, hub::execute));
            hub.spawn(() -> reader.load(server.page(LONG_TARGET), TIMEOUT, results::add));
            hub.run();
        }
    }
}
