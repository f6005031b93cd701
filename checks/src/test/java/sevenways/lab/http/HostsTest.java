package sevenways.lab.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.ConnectException;
import java.net.InetAddress;
import java.net.SocketException;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;
import sevenways.lab.Outcome;

class HostsTest {

    private static final InetAddress ONE = InetAddress.ofLiteral("192.0.2.1");
    private static final InetAddress OTHER = InetAddress.ofLiteral("2001:db8::1");

    private final Queue<String> asked = new ConcurrentLinkedQueue<>();
    private final BlockingQueue<Runnable> loop = new LinkedBlockingQueue<>();

    private final Hosts hosts = new Hosts(
            host -> {
                asked.add(host);
                if (host.endsWith(".invalid")) {
                    throw new UnknownHostException(host);
                }
                return List.of(ONE, OTHER);
            },
            loop::add);

    @Test
    void looksUpEachNameOnce() throws Exception {
        var first = find("kettle.example");
        var second = find("kettle.example");
        assertThat(first.hop().isFound()).isFalse();
        loop.take().run();
        var third = find("kettle.example");

        assertThat(List.of(first, second, third)).allMatch(load -> load.hop().isFound());
        assertThat(asked).containsExactly("kettle.example");
    }

    /** A name without an address costs most of all: every server on the way has been asked. */
    @Test
    void looksUpOnceWhatHasNoAddress() throws Exception {
        var first = find("no.invalid");
        loop.take().run();
        var second = find("no.invalid");

        assertThat(List.of(first, second)).allMatch(load -> load.result().outcome() == Outcome.UNKNOWN_HOST);
        assertThat(asked).containsExactly("no.invalid");
    }

    @Test
    void anAddressNeedsNoLookUp() {
        assertThat(find("127.0.0.1").hop().nextAddress().getAddress().isLoopbackAddress())
                .isTrue();
        assertThat(find("[::1]").hop().isFound()).isTrue();
        assertThat(asked).isEmpty();
    }

    /** Neither does a load that is over hear of it. */
    @Test
    void theDeadlineDoesNotWaitForALookUp() throws Exception {
        var load = find("kettle.example");
        load.expire();
        loop.take().run();

        assertThat(load.result().outcome()).isEqualTo(Outcome.TIMEOUT);
        assertThat(load.hop().isFound()).isFalse();
    }

    @Test
    void theNextAddressIsTriedWhenOneRefuses() throws Exception {
        var load = find("kettle.example");
        loop.take().run();

        assertThat(load.hop().nextAddress().getAddress()).isEqualTo(ONE);
        load.hop().connecting();
        load.fail(new ConnectException("Connection refused"));
        assertThat(load.hop().wantsConnection()).isTrue();
        assertThat(load.hop().nextAddress().getAddress()).isEqualTo(OTHER);
        load.hop().connecting();
        load.fail(new ConnectException("Connection refused"));

        assertThat(load.result().outcome()).isEqualTo(Outcome.CONNECT);
    }

    /** Where no socket can be opened, every address would fail, and for ever. */
    @Test
    void noOtherAddressIsTriedBeforeTheFirst() throws Exception {
        var load = find("kettle.example");
        loop.take().run();
        load.fail(new SocketException("Too many open files"));

        assertThat(load.result().outcome()).isEqualTo(Outcome.CONNECT);
    }

    @Test
    void noOtherAddressIsTriedOfAHostThatHasAnswered() throws Exception {
        var load = find("kettle.example");
        loop.take().run();
        load.hop().connected();
        load.fail(new SocketException("Connection reset"));

        assertThat(load.result().outcome()).isEqualTo(Outcome.RESET);
    }

    private PageLoad find(String host) {
        var load = new PageLoad(URI.create("http://" + host + "/"), Duration.ofMinutes(1), "nobody");
        hosts.find(load, () -> {});
        return load;
    }
}
