package sevenways.lab.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sevenways.lab.Outcome;

class RouteTest {

    @Test
    void leadsToThisMachine() {
        assertThat(Route.exists(InetAddress.getLoopbackAddress())).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"224.0.0.1", "ff02::1", "255.255.255.255"})
    void leadsToNoGroup(String host) throws Exception {
        assertThat(Route.exists(InetAddress.getByName(host))).isFalse();
    }

    /** To the JDK, both this and a reset are a plain SocketException. */
    @ParameterizedTest
    @ValueSource(strings = {"224.0.0.1", "255.255.255.255"})
    void withoutOneNoConnectionCanHaveStood(String host) {
        assertThat(BlockingReader.load(URI.create("http://" + host + "/"), Duration.ofSeconds(30))
                        .outcome())
                .isEqualTo(Outcome.CONNECT);
    }
}
