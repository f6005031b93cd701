package sevenways.manualcontinuations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.channels.SelectableChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import sevenways.testkit.wire.ScriptedServer;

/** However a hub ends, every green thread that has begun comes to its finally blocks, and the channels are closed. */
class ShutdownTest {

    private static final Duration LONG = Duration.ofDays(1);

    private final List<SocketChannel> channels = new ArrayList<>();
    private final List<String> events = new ArrayList<>();

    @AfterEach
    void clearInterrupt() {
        Thread.interrupted();
    }

    @Test
    void anInterruptOfTheHubEndsEveryWaitAndClosesEveryChannel() throws Exception {
        try (var server = ScriptedServer.silent();
                var hub = new Hub(new SelectorReadiness())) {
            for (var count = 0; count < 3; count++) {
                hub.spawn(() -> readFrom(server, hub));
            }
            hub.spawn(() -> Thread.currentThread().interrupt());

            assertThatThrownBy(hub::run).isInstanceOf(InterruptedException.class);

            assertThat(channels).hasSize(3).noneMatch(SocketChannel::isOpen);
            assertThat(events).containsExactly("finally", "finally", "finally");
        }
    }

    @Test
    void aSelectorThatFailsLeavesNoChannelOpenEither() throws Exception {
        var failing = new Readiness() {
            @Override
            public void watch(SelectableChannel channel, int op, GreenThread waiter) {
                // It fails before it could tell.
            }

            @Override
            public void forget(SelectableChannel channel, GreenThread waiter) {
                // It knows of none.
            }

            @Override
            public void wakeReady(long nanos) throws IOException {
                throw new IOException("the selector failed");
            }

            @Override
            public void close() {
                // Nothing was opened.
            }
        };
        try (var server = ScriptedServer.silent();
                var hub = new Hub(failing)) {
            hub.spawn(() -> readFrom(server, hub));

            assertThatThrownBy(hub::run).hasMessage("the selector failed");
        }
        assertThat(channels).singleElement().matches(channel -> !channel.isOpen());
    }

    @Test
    void whoWaitsInAFinallyBlockIsNotHeldUp() throws Exception {
        try (var hub = new Hub(new SelectorReadiness())) {
            hub.spawn(() -> {
                try {
                    hub.sleep(LONG);
                } finally {
                    try {
                        hub.sleep(LONG);
                    } finally {
                        events.add("the end");
                    }
                }
            });
            hub.spawn(() -> Thread.currentThread().interrupt());

            assertThatThrownBy(hub::run).isInstanceOf(InterruptedException.class);
        }
        assertThat(events).containsExactly("the end");
    }

    @Test
    void whoHasNotBegunNeverBegins() throws Exception {
        try (var hub = new Hub(new SelectorReadiness())) {
            var unborn = hub.spawn(() -> events.add("begun"));
            Thread.currentThread().interrupt();

            assertThatThrownBy(hub::run).isInstanceOf(InterruptedException.class);

            assertThat(unborn.isEnded()).isTrue();
            assertThat(events).isEmpty();
            assertThatThrownBy(() -> hub.spawn(() -> {})).isInstanceOf(IllegalStateException.class);
        }
    }

    private void readFrom(ScriptedServer server, Hub hub) throws IOException, InterruptedException {
        var page = server.page();
        try (var channel = SocketChannel.open(new InetSocketAddress(page.getHost(), page.getPort()))) {
            channels.add(channel);
            channel.configureBlocking(false);
            hub.await(channel, SelectionKey.OP_READ, System.nanoTime() + LONG.toNanos());
        } finally {
            events.add("finally");
        }
    }
}
