package sevenways.lab.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.github.dockerjava.api.model.HostConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Whoever starts the site with `docker compose up` has it confined as the lessons have it: {@link ConfinementTest}. */
class ComposeFileTest {

    private static final Path DOCKER = Path.of("../docker");

    private static final JsonMapper KNOWN_ONLY = JsonMapper.builder()
            .changeDefaultPropertyInclusion(_ -> JsonInclude.Value.ALL_NON_NULL)
            .build();

    private final JsonNode service = service("compose.yaml");
    private final JsonNode tls = service("compose.tls.yaml");

    @Test
    void everySettingIsTheCodesAndTheOtherWayRound() {
        var ofTheCode = KNOWN_ONLY.valueToTree(NginxServer.confine(HostConfig.newHostConfig()));

        // By the names of Docker's API.
        var ofTheFile = Map.of(
                "ReadonlyRootfs", service.path("read_only").asBoolean(),
                "IpcMode", service.path("ipc").asString(),
                "CapDrop", texts("cap_drop"),
                "SecurityOpt", texts("security_opt"),
                "Tmpfs", tmpfs(),
                "PortBindings", portBindings(service));
        assertThat(ofTheCode).isEqualTo(KNOWN_ONLY.<JsonNode>valueToTree(ofTheFile));
        assertThat(service.propertyNames())
                .containsExactlyInAnyOrder("build", "ports", "read_only", "ipc", "tmpfs", "cap_drop", "security_opt");
    }

    @Test
    void theUserIsTheCodesToo() throws IOException {
        assertThat(Files.readAllLines(DOCKER.resolve("Dockerfile"))).contains("USER " + NginxServer.USER);
    }

    @Test
    void theOnePortMoreOfASiteThatSpeaksTlsIsTheCodesToo() {
        var ofTheCode = NginxServer.confine(HostConfig.newHostConfig(), NginxServer.TLS_PORT)
                .getPortBindings();

        assertThat(KNOWN_ONLY.<JsonNode>valueToTree(ofTheCode))
                .isEqualTo(KNOWN_ONLY.<JsonNode>valueToTree(portBindings(tls)));
        assertThat(tls.propertyNames()).containsExactlyInAnyOrder("ports", "volumes");
    }

    @Test
    void soAreTheFilesThatMakeItSpeakTls() {
        var folder = new NginxFiles(DOCKER.resolve("certificate"));

        assertThat(tls.path("volumes").valueStream())
                .allMatch(volume -> volume.path("read_only").asBoolean())
                .allMatch(volume -> volume.at("/bind/selinux").asString().equals("z"))
                .noneMatch(volume -> volume.at("/bind/create_host_path").asBoolean(true))
                .extracting(ComposeFileTest::mount)
                .containsExactlyElementsOf(NginxServer.tlsMounts(folder)
                        .map(mount ->
                                mount.getPath() + " at " + mount.getVolume().getPath())
                        .toList());
    }

    private static String mount(JsonNode volume) {
        return DOCKER.resolve(volume.path("source").asString()).normalize() + " at "
                + volume.path("target").asString();
    }

    private static JsonNode service(String file) {
        return new YAMLMapper().readTree(DOCKER.resolve(file)).path("services").path("slow-site");
    }

    private List<String> texts(String setting) {
        return texts(service, setting);
    }

    private static List<String> texts(JsonNode service, String setting) {
        return service.path(setting).valueStream().map(JsonNode::asString).toList();
    }

    /**
     * ADDRESS:PORT:PORT, the latter the container's. The code takes any port of this machine's that is free, and the
     * address that the file takes where the environment names none.
     */
    private static Map<String, List<Map<String, String>>> portBindings(JsonNode service) {
        return texts(service, "ports").stream()
                .map(binding ->
                        binding.replaceFirst("\\$\\{LISTEN:-(.+?)}", "$1").split(":"))
                .collect(Collectors.toMap(
                        binding -> binding[2] + "/tcp",
                        binding -> List.of(Map.of("HostIp", binding[0], "HostPort", ""))));
    }

    private Map<String, String> tmpfs() {
        return texts("tmpfs").stream()
                .map(mount -> mount.split(":", 2))
                .collect(Collectors.toMap(mount -> mount[0], mount -> mount[1]));
    }
}
