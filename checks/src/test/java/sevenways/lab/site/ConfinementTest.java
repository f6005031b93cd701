package sevenways.lab.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testcontainers.DockerClientFactory;
import sevenways.testkit.contract.SiteUnderTest;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What nginx may do in its container, asked from inside. The image has no shell to ask with, so nginx asks itself: it
 * runs a script that reads what the kernel says of its process, and that tries to write.
 */
class ConfinementTest {

    private static NginxServer server;
    private static JsonNode probe;

    @BeforeAll
    static void ask() throws Exception {
        SiteUnderTest.NGINX.site(); // skips the tests where there is no Docker
        server = NginxServer.start("probe/nginx.conf", "probe/probe.js");
        try (var answer = server.base().resolve("/probe").toURL().openStream()) {
            probe = JsonMapper.shared().readTree(answer);
        }
    }

    @AfterAll
    static void stop() {
        if (server != null) {
            server.close();
        }
    }

    @Test
    void isNobodySpecial() {
        assertThat(status()).containsEntry("Uid", "101 101 101 101").containsEntry("Gid", "101 101 101 101");
    }

    @Test
    void hasNoCapabilityAndCanGainNone() {
        var none = "0".repeat(16);

        assertThat(status())
                .containsEntry("CapInh", none)
                .containsEntry("CapPrm", none)
                .containsEntry("CapEff", none)
                .containsEntry("CapBnd", none)
                .containsEntry("CapAmb", none)
                .containsEntry("NoNewPrivs", "1");
    }

    @Test
    void writesNowhereButToTemporaryFiles() {
        assertThat(probe.get("tried")).extracting(JsonNode::asString).contains("/proc/written", "/tmp/written");
        assertThat(probe.get("writable")).extracting(JsonNode::asString).containsExactly("/tmp/written");
    }

    @Test
    void seesItsFilesReadOnlyAndRunsNoneThatItWrites() {
        assertThat(mountOptions("/")).contains("ro");
        assertThat(mountOptions("/etc/nginx/nginx.conf")).contains("ro");
        assertThat(mountOptions("/etc/nginx/slow.js")).contains("ro");
        assertThat(mountOptions("/usr/share/nginx/html")).contains("ro");
        assertThat(mountOptions("/tmp")).contains("rw", "noexec", "nosuid");
    }

    @Test
    void isPublishedOnTheLoopbackAlone() throws Exception {
        var published = DockerClientFactory.lazyClient().listContainersCmd().exec().stream()
                .flatMap(container -> Arrays.stream(container.getPorts()))
                .filter(port -> port.getPublicPort() != null
                        && port.getPublicPort() == server.base().getPort())
                .toList();

        assertThat(published)
                .singleElement()
                .satisfies(port ->
                        assertThat(InetAddress.getByName(port.getIp())).matches(InetAddress::isLoopbackAddress));
    }

    /** The lines of proc_pid_status(5). */
    private static Map<String, String> status() {
        return probe.get("status")
                .asString()
                .lines()
                .map(line -> line.split(":", 2))
                .collect(Collectors.toMap(
                        line -> line[0], line -> line[1].strip().replace('\t', ' ')));
    }

    /** The options of the mount at this point, by proc_pid_mountinfo(5). */
    private static String[] mountOptions(String point) {
        return probe.get("mounts")
                .asString()
                .lines()
                .map(line -> line.split(" "))
                .filter(mount -> mount[4].equals(point))
                .map(mount -> mount[5].split(","))
                .findFirst()
                .orElseThrow();
    }
}
