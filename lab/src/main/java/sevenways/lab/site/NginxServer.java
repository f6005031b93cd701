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
import org.testcontainers.DockerClientFactory;
import org.testcontainers.containers.wait.strategy.Wait;
import org.testcontainers.nginx.NginxContainer;
import org.testcontainers.utility.DockerImageName;

/**
 * The slow site as an nginx in a container, from the files in docker/. It runs unprivileged, on a read-only root, and
 * its port is published on loopback alone.
 */
final class NginxServer implements SiteProcessMain.Server {

    /** The system property that names the image; the POM sets it. */
    static final String IMAGE = "sevenways.nginx.image";

    static final String USER = "101:101";

    private static final int PORT = 8080;

    private final NginxContainer container;
    private final NginxFiles files;

    private NginxServer(NginxContainer container, NginxFiles files) {
        this.container = container;
        this.files = files;
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
        if (!DockerClientFactory.instance().isDockerAvailable()) {
            throw new SiteUnavailableException(
                    "The site nginx needs a Docker engine, and none answers; the embedded site needs nothing");
        }
        var image = System.getProperty(IMAGE);
        if (image == null) {
            throw new IOException("Which nginx? Run the lesson through Maven, or with -D" + IMAGE + "=nginx:VERSION");
        }
        var files = NginxFiles.copy(configuration, script);
        @SuppressWarnings("resource") // The site owns the container and closes it.
        var container = new NginxContainer(DockerImageName.parse(image).asCompatibleSubstituteFor("nginx"))
                .withExposedPorts(PORT)
                .withCreateContainerCmdModifier(command -> {
                    command.withUser(USER);
                    confine(command.getHostConfig()).withBinds(mounts(files));
                })
                .waitingFor(Wait.forHttp("/log").forPort(PORT).withStartupTimeout(Duration.ofSeconds(60)));
        try {
            container.start();
            return new NginxServer(container, files);
        } catch (RuntimeException e) {
            container.close();
            files.close();
            throw new IOException("The nginx container did not start: " + e.getMessage(), e);
        }
    }

    @Override
    public URI base() {
        return URI.create("http://" + container.getHost() + ":" + container.getMappedPort(PORT) + "/");
    }

    @Override
    public void close() {
        container.close();
        files.close();
    }

    /** docker/compose.yaml says the same to those who start the site with it. */
    static HostConfig confine(HostConfig container) {
        return container
                .withReadonlyRootfs(true)
                // Docker adds a /dev/shm and a /dev/mqueue, in which everybody may write, to a read-only root, too. The
                // one comes with IPC; the other it leaves out only where something else is mounted.
                .withIpcMode("none")
                .withTmpFs(Map.of("/tmp", "rw,noexec,nosuid,size=256m", "/dev/mqueue", "ro"))
                .withCapDrop(Capability.ALL)
                .withSecurityOpts(List.of("no-new-privileges:true"))
                .withPortBindings(new PortBinding(Ports.Binding.bindIp("127.0.0.1"), ExposedPort.tcp(PORT)));
    }

    /** Mounted, not copied: nothing can be copied into a read-only root. */
    static Bind[] mounts(NginxFiles files) {
        return new Bind[] {
            mount(files.configuration(), "/etc/nginx/nginx.conf"),
            mount(files.script(), "/etc/nginx/slow.js"),
            mount(files.pages(), "/usr/share/nginx/html")
        };
    }

    /** Shared, because SELinux keeps a container from files that are not labelled for containers. */
    private static Bind mount(Path file, String target) {
        return new Bind(file.toString(), new Volume(target), AccessMode.ro, SELContext.shared);
    }
}
