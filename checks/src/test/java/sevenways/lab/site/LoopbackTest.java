package sevenways.lab.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import sevenways.testkit.wire.ScriptedServer;

/** What this project starts is nobody's but this machine's. The kernel tells at which address a port is listened on. */
@EnabledOnOs(OS.LINUX)
class LoopbackTest {

    private static final String LISTEN = "0A";

    /** 127.0.0.1 as an IPv4 and as a mapped IPv6 address, and ::1, each word in the order of the machine's bytes. */
    private static final List<String> LOOPBACK =
            List.of("0100007F", "0000000000000000FFFF00000100007F", "00000000000000000000000001000000");

    @Test
    void embeddedSite() throws Exception {
        try (var site = SlowSite.open("embedded")) {
            assertThat(listeningAddresses(site.base().getPort())).isNotEmpty().isSubsetOf(LOOPBACK);
        }
    }

    @Test
    void hostileServer() throws Exception {
        try (var server = ScriptedServer.silent()) {
            assertThat(listeningAddresses(server.page().getPort())).isNotEmpty().isSubsetOf(LOOPBACK);
        }
    }

    /** By proc_pid_net(5): the second column is ADDRESS:PORT in hexadecimal digits, the fourth the state. */
    private static List<String> listeningAddresses(int port) throws IOException {
        try (var tcp = Files.lines(Path.of("/proc/net/tcp"));
                var tcp6 = Files.lines(Path.of("/proc/net/tcp6"))) {
            return Stream.concat(tcp, tcp6)
                    .map(line -> line.strip().split(" +"))
                    .filter(columns -> columns[3].equals(LISTEN))
                    .map(columns -> columns[1].split(":"))
                    .filter(address -> Integer.parseInt(address[1], 16) == port)
                    .map(address -> address[0])
                    .toList();
        }
    }
}
