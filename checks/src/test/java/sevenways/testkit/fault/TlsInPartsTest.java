package sevenways.testkit.fault;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import sevenways.lab.http.Hop;
import sevenways.lab.http.PageLoad;

/** What TLS makes of a connection does not depend on how its bytes are cut. */
class TlsInPartsTest {

    private static final Duration PATIENCE = Duration.ofMinutes(1);

    static Stream<Fault> faults() {
        return TlsFaults.list().filter(fault -> !fault.isSilent());
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void byteByByte(Fault fault) throws IOException {
        assertVerdict(fault, 1);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void inSmallParts(Fault fault) throws IOException {
        assertVerdict(fault, 7);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("faults")
    void severalRecordsAtOnce(Fault fault) throws IOException {
        assertVerdict(fault, 1024 * 1024);
    }

    private static void assertVerdict(Fault fault, int partSize) throws IOException {
        try (var endpoint = fault.behind().open(PATIENCE)) {
            var load = new PageLoad(endpoint.page(), PATIENCE, "nobody");
            try (var channel = SocketChannel.open(
                    new InetSocketAddress("127.0.0.1", load.hop().port()))) {
                drive(load.hop(), channel, partSize);
            } catch (IOException e) {
                load.fail(e);
            }

            assertThat(load.isDone()).isTrue();
            fault.expected().assertReached(load.result());
        }
    }

    private static void drive(Hop hop, SocketChannel channel, int partSize) throws IOException {
        hop.connected();
        var buffer = ByteBuffer.allocate(partSize);
        while (!hop.isDone()) {
            if (hop.wantsToSend()) {
                send(hop, channel);
            } else if (channel.read(buffer.clear()) < 0) {
                hop.endOfInput();
            } else {
                hop.receive(buffer.flip());
            }
        }
    }

    private static void send(Hop hop, SocketChannel channel) {
        try {
            channel.write(hop.outgoing());
        } catch (IOException e) {
            hop.sendFailed(e);
        }
    }
}
