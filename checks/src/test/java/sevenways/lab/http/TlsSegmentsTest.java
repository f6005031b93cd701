package sevenways.lab.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What goes out at once. Between two small writes in a row, with no answer in between, a system waits until the other one
 * has acknowledged the first (RFC 9293, section 3.7.4), and that may take its 40 ms.
 */
class TlsSegmentsTest {

    private static final int HEADER = 5;

    @ParameterizedTest
    @ValueSource(strings = {"TLSv1.3", "TLSv1.2"})
    void theClientAnswersTheServersFlightInOneGo(String protocol) {
        var server = new TlsServer(new TlsCase(protocol, 1, true, Damage.none(), new byte[0]));
        var hop = new PageLoad(URI.create("https://localhost/tea"), Duration.ofDays(1), "test").hop();
        hop.connected();
        server.receive(hop.outgoing());
        var flight = ByteBuffer.wrap(server.takeArriving());

        while (flight.hasRemaining()) {
            assertThat(hop.wantsToSend()).isFalse();
            hop.receive(nextRecord(flight));
        }

        // At least a change of ciphers, and what it is for.
        assertThat(recordsOf(hop.outgoing())).isGreaterThan(1);
    }

    private static ByteBuffer nextRecord(ByteBuffer bytes) {
        var length = HEADER + Short.toUnsignedInt(bytes.getShort(bytes.position() + 3));
        var record = bytes.slice(bytes.position(), length);
        bytes.position(bytes.position() + length);
        return record;
    }

    private static int recordsOf(ByteBuffer bytes) {
        var rest = bytes.slice();
        var count = 0;
        for (; rest.hasRemaining(); count++) {
            nextRecord(rest);
        }
        return count;
    }
}
