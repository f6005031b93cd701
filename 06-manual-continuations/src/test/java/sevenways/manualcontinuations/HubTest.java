package sevenways.manualcontinuations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What a hub promises the green threads on it: turns, sleep, join, sockets, and errors of their own. */
class HubTest extends HubFixture {

    private static final Duration LONG = Duration.ofDays(1);

    HubTest() throws IOException {}

    @Test
    void greenThreadsTakeTurnsInOrder() throws Exception {
        for (var name : List.of("a", "b", "c")) {
            hub.spawn(() -> {
                events.add(name + "1");
                hub.sleep(Duration.ZERO);
                events.add(name + "2");
            });
        }

        run();

        assertThat(events).containsExactly("a1", "b1", "c1", "a2", "b2", "c2");
    }

    @Test
    void whoSleepsLongHoldsNobodyUp() throws Exception {
        var sleeper = hub.spawn(() -> {
            try {
                hub.sleep(LONG);
            } finally {
                events.add("interrupted");
            }
        });
        hub.spawn(() -> {
            hub.sleep(Duration.ofMillis(1));
            events.add("slept");
            sleeper.interrupt();
        });

        run();

        assertThat(events).containsExactly("slept", "interrupted");
    }

    @Test
    void anInterruptEndsASleepAndThatAlone() throws Exception {
        var sleeper = hub.spawn(() -> {
            try {
                hub.sleep(Duration.ofMillis(20));
            } catch (InterruptedException e) {
                hub.sleep(Duration.ofMillis(1));
                events.add("interrupted once, and slept again");
            }
            try {
                hub.sleep(LONG);
                events.add("woken by the timer of the first sleep");
            } catch (InterruptedException e) {
                events.add("interrupted again");
            }
        });
        hub.spawn(() -> {
            sleeper.interrupt();
            while (events.isEmpty()) {
                hub.sleep(Duration.ZERO);
            }
            hub.sleep(Duration.ofMillis(40)); // time enough for the timer of the first sleep, were it still set
            sleeper.interrupt();
        });

        run();

        assertThat(events).containsExactly("interrupted once, and slept again", "interrupted again");
    }

    @Test
    void anInterruptBeforeTheWaitEndsTheWait() throws Exception {
        hub.spawn(() -> {
            hub.current().interrupt();
            try {
                hub.sleep(LONG);
            } catch (InterruptedException e) {
                events.add("interrupted");
            }
        });

        run();

        assertThat(events).containsExactly("interrupted");
    }

    @Test
    void whoJoinsGoesOnAfterTheEndInTheOrderInWhichTheyCame() throws Exception {
        var joined = hub.spawn(() -> {
            hub.sleep(Duration.ofMillis(1));
            hub.sleep(Duration.ofMillis(1));
            events.add("end");
        });
        for (var name : List.of("a", "b", "c")) {
            hub.spawn(() -> {
                joined.join();
                events.add(name);
            });
        }

        run();

        assertThat(events).containsExactly("end", "a", "b", "c");
    }

    @Test
    void toJoinWhatHasEndedDoesNotWait() throws Exception {
        hub.spawn(() -> {
            var child = hub.spawn(() -> events.add("child"));
            while (!child.isEnded()) {
                hub.sleep(Duration.ZERO);
            }
            child.join();
            events.add("parent");
        });

        run();

        assertThat(events).containsExactly("child", "parent");
    }

    @Test
    void whoJoinsCanBeInterruptedAndIsNotWokenAgain() throws Exception {
        var joined = hub.spawn(() -> hub.sleep(Duration.ofMillis(10)));
        var joining = hub.spawn(() -> {
            try {
                joined.join();
            } catch (InterruptedException e) {
                events.add("interrupted");
            }
            try {
                hub.sleep(LONG);
                events.add("woken by an end that it no longer waits for");
            } catch (InterruptedException e) {
                events.add("interrupted again");
            }
        });
        hub.spawn(() -> {
            joining.interrupt();
            joined.join();
            hub.sleep(Duration.ZERO);
            joining.interrupt();
        });

        run();

        assertThat(events).containsExactly("interrupted", "interrupted again");
    }

    @Test
    void nobodyCanJoinHimself() throws Exception {
        hub.spawn(() -> assertThatThrownBy(hub.current()::join)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("green-1 cannot wait for its own end"));
        run();
    }

    @Test
    void whoHasBegunDoesNotWaitUntilAllHave() throws Exception {
        var begun = new AtomicInteger();
        IntStream.range(0, 1000)
                .forEach(_ -> hub.spawn(() -> {
                    begun.incrementAndGet();
                    hub.sleep(Duration.ZERO);
                    events.add("goes on when " + begun + " have begun");
                }));

        run();

        assertThat(begun).hasValue(1000);
        assertThat(events).first().isEqualTo("goes on when 100 have begun");
    }

    // region:straight-error
    @Test
    void anErrorShowsTheCodeThatWasRunningAndEndsItsGreenThreadAlone() throws Exception {
        hub.spawn(this::readTheThirdLine);
        hub.spawn(() -> {
            hub.sleep(Duration.ofMillis(1));
            events.add("the other goes on");
        });

        runAndCollectFailures();

        assertThat(failures).singleElement().isInstanceOf(IndexOutOfBoundsException.class);
        assertThat(failures.getFirst().getStackTrace())
                .extracting(StackTraceElement::getMethodName)
                .containsSubsequence("thirdOf", "readTheThirdLine", "runTask", "resume", "run");
        assertThat(events).containsExactly("the other goes on");
    }
    // endregion:straight-error

    private void readTheThirdLine() throws InterruptedException {
        hub.sleep(Duration.ZERO);
        thirdOf(List.of("one", "two"));
    }

    private static String thirdOf(List<String> lines) {
        return lines.get(2);
    }

    @Test
    void whoFailsIsJoinedToo() throws Exception {
        var failing = hub.spawn(() -> {
            hub.sleep(Duration.ZERO);
            throw new IOException("it fails");
        });
        hub.spawn(() -> {
            failing.join();
            events.add("joined");
        });

        runAndCollectFailures();

        assertThat(failures).singleElement().hasToString("java.io.IOException: it fails");
        assertThat(events).containsExactly("joined");
    }

    @Test
    void aWriterWaitsUntilThereIsRoomAgain() throws Exception {
        try (var server = server();
                var writer = SocketChannel.open(server.getLocalAddress());
                var reader = server.accept()) {
            writer.configureBlocking(false);
            reader.configureBlocking(false);
            hub.spawn(() -> {
                fill(writer);
                events.add("full");
                hub.await(writer, SelectionKey.OP_WRITE, deadline(LONG));
                events.add("room: " + (writer.write(ByteBuffer.allocate(1)) == 1));
                writer.shutdownOutput();
            });
            hub.spawn(() -> {
                events.add("reading");
                var buffer = ByteBuffer.allocate(64 * 1024);
                while (reader.read(buffer.clear()) >= 0) {
                    hub.await(reader, SelectionKey.OP_READ, deadline(LONG));
                }
            });

            run();
        }

        assertThat(events).containsExactly("full", "reading", "room: true");
    }

    @Test
    void aSocketThatIsNeverReadyTimesOutAndCanBeAwaitedAgain() throws Exception {
        try (var server = server();
                var silent = SocketChannel.open(server.getLocalAddress())) {
            silent.configureBlocking(false);
            hub.spawn(() -> {
                for (var time = 0; time < 2; time++) {
                    assertThatThrownBy(() -> hub.await(silent, SelectionKey.OP_READ, deadline(Duration.ofMillis(5))))
                            .isInstanceOf(SocketTimeoutException.class);
                    events.add("timed out");
                }
            });

            run();
        }

        assertThat(events).containsExactly("timed out", "timed out");
    }

    @Test
    void whoWaitsForBytesIsNotWokenByRoom() throws Exception {
        try (var server = server();
                var channel = SocketChannel.open(server.getLocalAddress())) {
            channel.configureBlocking(false);
            hub.spawn(() -> {
                hub.await(channel, SelectionKey.OP_WRITE, deadline(LONG));
                events.add("room");
                assertThatThrownBy(() -> hub.await(channel, SelectionKey.OP_READ, deadline(Duration.ofMillis(5))))
                        .isInstanceOf(SocketTimeoutException.class);
                events.add("no bytes");
            });

            run();
        }

        assertThat(events).containsExactly("room", "no bytes");
    }

    @Test
    void aReadySocketThatNobodyAwaitsLetsTheHubSleep() throws Exception {
        var turns = new AtomicInteger();
        var counting = new SelectorReadiness() {
            @Override
            public void wakeReady(long nanos) throws IOException {
                turns.incrementAndGet();
                super.wakeReady(nanos);
            }
        };
        try (var server = server();
                var ready = SocketChannel.open(server.getLocalAddress());
                var countedHub = new Hub(counting)) {
            ready.configureBlocking(false);
            countedHub.spawn(() -> {
                countedHub.await(ready, SelectionKey.OP_WRITE, deadline(LONG));
                countedHub.sleep(Duration.ofMillis(100));
                events.add("slept");
            });

            countedHub.run();
        }

        assertThat(events).containsExactly("slept");
        assertThat(turns).hasValueLessThan(10);
    }

    /** A deadline in the past counts, even if the socket is always ready. */
    @Test
    void readinessDoesNotOutrunTheDeadline() throws Exception {
        try (var server = server();
                var ready = SocketChannel.open(server.getLocalAddress())) {
            ready.configureBlocking(false);
            hub.spawn(() -> {
                var deadline = deadline(Duration.ofMillis(5));
                assertThatThrownBy(() -> {
                            while (true) {
                                hub.await(ready, SelectionKey.OP_WRITE, deadline);
                            }
                        })
                        .isInstanceOf(SocketTimeoutException.class);
                events.add("timed out");
            });

            run();
        }

        assertThat(events).containsExactly("timed out");
    }

    @Test
    void twoGreenThreadsCannotWaitForOneChannel() throws Exception {
        try (var server = server();
                var channel = SocketChannel.open(server.getLocalAddress())) {
            channel.configureBlocking(false);
            var first = hub.spawn(() -> hub.await(channel, SelectionKey.OP_READ, deadline(LONG)));
            hub.spawn(() -> {
                assertThatThrownBy(() -> hub.await(channel, SelectionKey.OP_WRITE, deadline(LONG)))
                        .isInstanceOf(IllegalStateException.class)
                        .hasMessage("green-1 waits for this channel already");
                first.interrupt();
            });

            run();
        }
    }

    private static ServerSocketChannel server() throws IOException {
        return ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
    }

    private static void fill(SocketChannel channel) throws IOException {
        var block = ByteBuffer.allocate(64 * 1024);
        while (channel.write(block) > 0) {
            block.clear();
        }
    }

    private static long deadline(Duration time) {
        return System.nanoTime() + time.toNanos();
    }
}
