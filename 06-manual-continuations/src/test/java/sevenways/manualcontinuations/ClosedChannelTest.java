package sevenways.manualcontinuations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A selector says nothing of a channel that was closed, but who waits for it must learn of it. */
@Timeout(20)
class ClosedChannelTest {

    private static final Duration LONG = Duration.ofDays(1);

    private final ServerSocketChannel server =
            ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    private final List<SocketChannel> channels = new ArrayList<>();
    private final List<String> events = new ArrayList<>();

    ClosedChannelTest() throws IOException {}

    @AfterEach
    void close() throws IOException {
        for (var channel : channels) {
            channel.close();
        }
        server.close();
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void whoWaitsForAChannelThatAnotherClosesIsWoken(boolean poll) throws Exception {
        try (var hub = new Hub(poll ? new PollingReadiness() : new SelectorReadiness())) {
            var channel = connect();
            hub.spawn(() -> awaitBytes(hub, channel));
            hub.spawn(channel::close);

            hub.run();
        }

        assertThat(events).containsExactly("woken");
    }

    /** However many channels are closed in the same turn by those who used them. */
    @Test
    void itIsTheOneThatIsWoken() throws Exception {
        try (var hub = new Hub(new SelectorReadiness())) {
            var closed = connect();
            var patient = connect();
            for (var count = 0; count < 5; count++) {
                var own = connect();
                hub.spawn(() -> {
                    hub.await(own, SelectionKey.OP_WRITE, System.nanoTime() + LONG.toNanos());
                    own.close();
                });
            }
            var waiter = hub.spawn(() -> {
                hub.await(patient, SelectionKey.OP_READ, System.nanoTime() + LONG.toNanos());
                events.add("the wrong one is woken");
            });
            hub.spawn(() -> awaitBytes(hub, closed));
            hub.spawn(() -> {
                hub.sleep(Duration.ZERO);
                closed.close();
                while (events.isEmpty()) {
                    hub.sleep(Duration.ZERO);
                }
                waiter.interrupt();
            });

            hub.run();
        }

        assertThat(events).containsExactly("woken");
    }

    @Test
    void whatIsClosedAlreadyCannotBeAwaited() throws Exception {
        try (var hub = new Hub(new SelectorReadiness())) {
            var channel = connect();
            hub.spawn(() -> {
                hub.await(channel, SelectionKey.OP_WRITE, System.nanoTime() + LONG.toNanos());
                channel.close();
                assertThatThrownBy(() -> hub.await(channel, SelectionKey.OP_READ, System.nanoTime() + LONG.toNanos()))
                        .isInstanceOf(ClosedChannelException.class);
                events.add("refused");
            });

            hub.run();
        }

        assertThat(events).containsExactly("refused");
    }

    private void awaitBytes(Hub hub, SocketChannel channel) throws IOException, InterruptedException {
        try {
            do {
                hub.await(channel, SelectionKey.OP_READ, System.nanoTime() + LONG.toNanos());
            } while (true); // polling wakes without a reason
        } catch (AsynchronousCloseException e) {
            events.add("woken");
        }
    }

    /** A connection on which nothing ever comes. */
    private SocketChannel connect() throws IOException {
        var channel = SocketChannel.open(server.getLocalAddress());
        channel.configureBlocking(false);
        channels.add(channel);
        return channel;
    }
}
