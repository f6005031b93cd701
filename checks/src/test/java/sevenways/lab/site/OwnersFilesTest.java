package sevenways.lab.site;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.dockerjava.api.model.Bind;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.DockerClientFactory;
import org.testcontainers.nginx.NginxContainer;
import org.testcontainers.utility.DockerImageName;
import sevenways.lab.JavaCommand;
import sevenways.lab.Outcome;
import sevenways.lab.http.BlockingReader;
import sevenways.lab.trust.TrustFile;
import sevenways.testkit.contract.SiteUnderTest;

/** The repository of somebody whose files nobody else may read, by umask 077. The container's user is somebody else. */
class OwnersFilesTest {

    private static final String IMAGE = System.getProperty(NginxServer.IMAGE);

    private static final String BUILT = "seven-ways/slow-site:test";

    @TempDir
    private Path repository;

    @BeforeAll
    static void skipWithoutDocker() {
        SiteUnderTest.NGINX.site();
    }

    @BeforeEach
    void cloneIt() throws IOException {
        var docker = Path.of("../docker");
        try (var files = Files.walk(docker)) {
            for (var file : files.toList()) {
                var copy = repository.resolve("docker").resolve(docker.relativize(file));
                Files.copy(file, copy);
                var mode = Files.isDirectory(copy) ? "rwx------" : "rw-------";
                Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString(mode));
            }
        }
    }

    @Test
    void aLessonServesThem() throws Exception {
        var flags = List.of("-D" + NginxServer.IMAGE + "=" + IMAGE);
        var classPath = repository + File.pathSeparator + System.getProperty("java.class.path");
        var java = JavaCommand.of(flags, classPath, SiteProcessMain.class.getName(), List.of("nginx"));
        var process = startHere(java);
        try (var site = new SiteProcess("nginx", process, base(process))) {
            assertThatAPageIsServed(site.base());
        }
    }

    @Test
    void theDockerfileServesThem() throws Exception {
        assertThatTheImageServes("http", 8080);
    }

    /** That `docker compose` mounts the same is shown by {@link ComposeFileTest}. */
    @Test
    void withACertificateItSpeaksTls() throws Exception {
        var made = startHere(JavaCommand.of(List.of(), SiteCertificateMain.class.getName(), List.of("slow.example")));
        assertThat(made.inputReader().readAllAsString()).contains(" for 127.0.0.1, ::1, localhost, slow.example, ");
        var files = new NginxFiles(repository.resolve("docker/certificate"));
        var authority = files.folder().resolve("authority.pem");
        TrustFile.use(authority);
        try {
            assertThatTheImageServes(
                    "https", NginxServer.TLS_PORT, NginxServer.tlsMounts(files).toArray(Bind[]::new));
        } finally {
            TrustFile.forget(authority);
        }
    }

    private void assertThatTheImageServes(String scheme, int port, Bind... mounts) throws Exception {
        buildTheImage();
        try (var container = new NginxContainer(DockerImageName.parse(BUILT).asCompatibleSubstituteFor("nginx"))
                .withExposedPorts(port)
                .withCreateContainerCmdModifier(command ->
                        NginxServer.confine(command.getHostConfig(), port).withBinds(mounts))
                .waitingFor(NginxServer.answers(port))) {
            container.start();
            assertThatAPageIsServed(
                    URI.create(scheme + "://" + container.getHost() + ":" + container.getMappedPort(port) + "/"));
        } finally {
            DockerClientFactory.lazyClient().removeImageCmd(BUILT).exec();
        }
    }

    /** With the engine's own client, as `docker compose` does it: the library sends files with modes of its own. */
    private void buildTheImage() throws Exception {
        var build = List.of("docker", "build", "--build-arg=NGINX_IMAGE=" + IMAGE, "--tag=" + BUILT, "docker");
        var process = new ProcessBuilder(build)
                .directory(repository.toFile())
                .redirectErrorStream(true)
                .start();
        var output = process.inputReader().readAllAsString();
        assertThat(process.waitFor()).as(output).isZero();
    }

    /** As somebody whose new files nobody else may read. */
    private Process startHere(List<String> command) throws IOException {
        return new ProcessBuilder(
                        Stream.concat(Stream.of("sh", "-c", "umask 077 && exec \"$@\"", "sh"), command.stream())
                                .toList())
                .directory(repository.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static URI base(Process process) throws IOException {
        var line = process.inputReader().readLine();
        assertThat(line).startsWith("http://");
        return URI.create(line);
    }

    private static void assertThatAPageIsServed(URI base) throws IOException {
        var page = RemoteSite.at(base.toString()).newRun(Duration.ZERO).pages(1).getFirst();
        assertThat(BlockingReader.load(page, Duration.ofSeconds(30)).outcome()).isEqualTo(Outcome.OK);
    }
}
