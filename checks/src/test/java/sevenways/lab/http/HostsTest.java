package sevenways.lab.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

class HostsTest {

    private final ArrayList<String> asked = new ArrayList<>();

    private final Hosts hosts = new Hosts(host -> {
        asked.add(host);
        if (host.endsWith(".invalid")) {
            throw new UnknownHostException(host);
        }
        return InetAddress.getLoopbackAddress();
    });

    @Test
    void looksUpEachNameOnce() throws Exception {
        hosts.address("kettle.example");
        hosts.address("bus.example");

        assertThat(hosts.address("kettle.example")).isEqualTo(InetAddress.getLoopbackAddress());
        assertThat(asked).containsExactly("kettle.example", "bus.example");
    }

    /** A name without an address costs most of all: every server on the way has been asked. */
    @Test
    void looksUpOnceWhatHasNoAddress() {
        for (var attempt = 0; attempt < 3; attempt++) {
            assertThatExceptionOfType(UnknownHostException.class).isThrownBy(() -> hosts.address("no.invalid"));
        }

        assertThat(asked).containsExactly("no.invalid");
    }
}
