package sevenways.lab.site;

import com.github.dockerjava.api.model.AccessMode;
import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.Capability;
import com.github.dockerjava.api.model.ExposedPort;
import com.github.dockerjava.api.model.HostConfig;
import com.github.dockerjava.api.model.PortBinding;
import com.github.dockerjava.api.model.Ports;
import com.github.dockerjava.api.model.SELContext;
import com.github.dockerjava.api.model.Volume;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.containers.wait.strategy.WaitStrategy;
import org.testcontainers.nginx.NginxContainer;
import org.testcontainers.utility.DockerImageName;
import sevenways.lab.Causes;

/**
 * The slow site as an nginx in a container, from the files in docker/. It runs unprivileged, on a read-only root, and
 * its port is published on loopback alone.
 */
final class NginxServer implements SiteProcessMain.Server {

    /** The system property that names the image; the POM sets it. */
    static final String IMAGE = "sevenways.nginx.image";

    static final String USER = "101:101";

    private static final int PORT = 8080;
    static final int TLS_PORT = 8443;

    private final NginxContainer container;
    private final NginxFiles files;

    /** Null if it does not speak TLS. */
    private final SiteCertificate certificate;

    private NginxServer(NginxContainer container, NginxFiles files, SiteCertificate certificate) {
        this.container = container;
        this.files = files;
        this.certificate = certificate;
    }

    /**
     * Starts the container.
     *
     * @throws SiteUnavailableException if there is no Docker engine
     * @throws IOException if the container does not start
     */
    static NginxServer start() throws IOException {
        return start("docker/nginx.conf", "docker/slow.js");
    }

    /** Starts a container that is confined in the same way, with another configuration and script. */
    static NginxServer start(String configuration, String script) throws IOException {
        var image = image();
        return start(image, NginxFiles.copy(configuration, script), PORT, null);
    }

    /** Starts a container of which the port that speaks TLS is published, and no other. */
    static NginxServer startTls() throws IOException {
        var image = image();
        var certificate = SiteCertificate.make();
        var files = NginxFiles.copy("docker/nginx.conf", "docker/slow.js");
        files.add(certificate.identity());
        return start(image, files, TLS_PORT, certificate);
    }

    /** To be asked for first: whoever has none leaves no files behind, and no key. */
    private static String image() throws IOException {
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            throw new SiteUnavailableException(
                    "The site nginx needs a Docker engine, and none answers; the embedded site needs nothing");
        }
        var image = System.getProperty(IMAGE);
        if (image == null) {
            throw new IOException("Which nginx? Run the lesson through Maven, or with -D" + IMAGE + "=nginx:VERSION");
        }
        return image;
    }

    private static NginxServer start(String image, NginxFiles files, int port, SiteCertificate certificate)
            throws IOException {
        @SuppressWarnings("resource") // The site owns the container and closes it.
        var container = new NginxContainer(DockerImageName.parse(image).asCompatibleSubstituteFor("nginx"))
                .withExposedPorts(port)
                .withCreateContainerCmdModifier(command -> {
                    command.withUser(USER);
                    confine(command.getHostConfig(), port).withBinds(mounts(files));
                })
                .waitingFor(answers(port));
        var server = new NginxServer(container, files, certificate);
        try {
            container.start();
            return server;
        } catch (RuntimeException e) {
            server.close();
            throw new IOException("The nginx container did not start: " + reason(e), e);
        }
    }

    /** All causes: the library's own message names the image, and not why. */
    static String reason(Throwable failure) {
        return Causes.of(failure).map(Throwable::getMessage).distinct().collect(Collectors.joining(": "));
    }

    /** Its certificate is not looked at: this asks whether it is up, and nothing else of it. */
    static WaitStrategy answers(int port) {
        var log = Wait.forHttp("/log").forPort(port);
        return (port == TLS_PORT ? log.usingTls().allowInsecure() : log).withStartupTimeout(Duration.ofSeconds(60));
    }

    @Override
    public URI base() {
        var isTls = certificate != null;
        return URI.create((isTls ? "https" : "http") + "://" + container.getHost() + ":"
                + container.getMappedPort(isTls ? TLS_PORT : PORT) + "/");
    }

    @Override
    public Path authority() {
        return certificate == null ? null : certificate.authority();
    }

    @Override
    public void close() {
        container.close();
        files.close();
        if (certificate != null) {
            certificate.close();
        }
    }

    /** docker/compose.yaml says the same to those who start the site with it. */
    static HostConfig confine(HostConfig container) {
        return confine(container, PORT);
    }

    static HostConfig confine(HostConfig container, int port) {
        return container
                .withReadonlyRootfs(true)
                // Docker adds a /dev/shm and a /dev/mqueue, in which everybody may write, to a read-only root, too. The
                // one comes with IPC; the other it leaves out only where something else is mounted.
                .withIpcMode("none")
                .withTmpFs(Map.of("/tmp", "rw,noexec,nosuid,size=256m", "/dev/mqueue", "ro"))
                .withCapDrop(Capability.ALL)
                .withSecurityOpts(List.of("no-new-privileges:true"))
                .withPortBindings(new PortBinding(Ports.Binding.bindIp("127.0.0.1"), ExposedPort.tcp(port)));
    }

    /** Mounted, not copied: nothing can be copied into a read-only root. */
    static Bind[] mounts(NginxFiles files) {
        var always = Stream.of(
                mount(files.configuration(), "/etc/nginx/nginx.conf"),
                mount(files.script(), "/etc/nginx/slow.js"),
                mount(files.pages(), "/usr/share/nginx/html"));
        return (files.speakTls() ? Stream.concat(always, tlsMounts(files)) : always).toArray(Bind[]::new);
    }

    /** docker/compose.tls.yaml says the same. */
    static Stream<Bind> tlsMounts(NginxFiles files) {
        return Stream.of(
                mount(files.tls(), "/etc/nginx/tls.conf"),
                mount(files.certificate(), "/etc/nginx/certificate.pem"),
                mount(files.key(), "/etc/nginx/key.pem"));
    }

    /** Shared, because SELinux keeps a container from files that are not labelled for containers. */
    private static Bind mount(Path file, String target) {
        return new Bind(file.toString(), new Volume(target), AccessMode.ro, SELContext.shared);
    }
}
