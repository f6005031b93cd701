package sevenways.lab.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import sevenways.lab.JavaCommand;
import sevenways.lab.Outcome;
import sevenways.lab.http.BlockingReader;
import sevenways.lab.trust.TrustFile;

class SiteProcessTest {

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process can only be killed there, not asked to end")
    void outlivesTheSignalThatEndsItsLesson() throws Exception {
        var before = children();
        try (var site = SiteProcess.start("embedded", false)) {
            var process = started(before);

            process.destroy();

            assertThat(new SiteLogReader().read(site.base(), "any").visits()).isEmpty();
            assertThat(process.isAlive()).isTrue();
        }
    }

    @Test
    void endsWhenItIsClosed() throws Exception {
        var before = children();
        var site = SiteProcess.start("embedded", false);
        var process = started(before);

        site.close();

        assertThat(process.isAlive()).isFalse();
        assertThatExceptionOfType(IOException.class).isThrownBy(() -> new SiteLogReader().read(site.base(), "any"));
    }

    @Test
    void itsCertificateIsGoneWithIt() throws Exception {
        var trusted = TrustFile.files();
        var site = SiteProcess.start("embedded", true);
        var authority = TrustFile.files().getLast();
        assertThat(authority).exists();

        site.close();

        assertThat(authority.getParent()).doesNotExist();
        assertThat(TrustFile.files()).isEqualTo(trusted);
    }

    /** Without Docker there is none, and with it nobody says which image to take. */
    @Test
    void anNginxThatCannotBeHadLeavesNoKeyBehind(@TempDir Path folder) throws Exception {
        // Whoever asks for Docker does so in native code.
        var flags = List.of("--enable-native-access=ALL-UNNAMED", "-Djava.io.tmpdir=" + folder);

        var process = start(flags, SiteProcessMain.class, "nginx", SiteProcessMain.TLS);

        assertThat(firstLine(process)).contains("nginx").doesNotContain("https://");
        assertThat(process.waitFor()).isZero();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void itsAddressCanBeUsedAlsoWhereIpv6IsPreferred() throws Exception {
        assumeTrue(NetworkInterface.getByInetAddress(InetAddress.getByName("::1")) != null, "there is no IPv6");
        var process = start(List.of("-Djava.net.preferIPv6Addresses=true"), SiteProcessMain.class, "embedded");
        try (var site = new SiteProcess("embedded", process, URI.create(firstLine(process)))) {
            var page = site.newRun(Duration.ZERO).pages(1).getFirst();

            assertThat(page.getHost()).startsWith("[");
            assertThat(BlockingReader.load(page, Duration.ofSeconds(30)).outcome())
                    .isEqualTo(Outcome.OK);
        }
    }

    /** A site that is not done at once when it is closed. */
    static final class Slow implements SiteProcessMain.Server {
        public static void main(String[] args) {
            SiteProcessMain.run(Slow::new);
        }

        @Override
        public URI base() {
            return URI.create("http://127.0.0.1:1/");
        }

        @Override
        public void close() {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(500));
            System.out.println("closed");
        }
    }

    @Test
    void anInterruptDoesNotEndItBeforeItHasClosedWhatItRuns() throws Exception {
        var process = startSlow();
        Thread.currentThread().interrupt();

        new SiteProcess("slow", process, URI.create("http://127.0.0.1:1/")).close();

        assertThat(Thread.interrupted()).isTrue();
        assertThat(process.inputReader().readAllAsString()).isEqualToIgnoringNewLines("closed");
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process can only be killed there, not asked to end")
    void closesWhatItRunsAlsoAfterASignal() throws Exception {
        var process = startSlow();

        process.toHandle().destroy();
        process.getOutputStream().close();

        assertThat(process.inputReader().readAllAsString()).isEqualToIgnoringNewLines("closed");
    }

    /** Returns when it runs. */
    private static Process startSlow() throws IOException {
        var process = start(List.of(), Slow.class);
        assertThat(firstLine(process)).startsWith("http://");
        return process;
    }

    private static Process start(List<String> flags, Class<?> main, String... arguments) throws IOException {
        return new ProcessBuilder(JavaCommand.of(flags, main.getName(), List.of(arguments)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String firstLine(Process process) throws IOException {
        return process.inputReader().readLine();
    }

    private static List<ProcessHandle> children() {
        return ProcessHandle.current().children().toList();
    }

    private static ProcessHandle started(List<ProcessHandle> before) {
        return ProcessHandle.current()
                .children()
                .filter(child -> !before.contains(child))
                .findFirst()
                .orElseThrow();
    }
}
