package sevenways.lab.trust;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sevenways.lab.JavaCommand;
import sevenways.lab.http.BlockingReader;
import sevenways.testkit.wire.CannedAnswers;
import sevenways.testkit.wire.Script;
import sevenways.testkit.wire.ScriptedServer;
import sevenways.testkit.wire.TestIdentities;

/** A JVM whose own certificates cannot be read, so that it is seen who asks for them. */
class TrustTest {

    private static final Duration TIMEOUT = Duration.ofMinutes(1);

    @TempDir
    private Path folder;

    static final class Loading {
        public static void main(String[] args) {
            var verdict = BlockingReader.load(URI.create(args[0]), TIMEOUT).verdict();
            System.out.println(verdict.outcome() + " " + verdict.detail());
        }
    }

    @Test
    void whomAFileVouchesForNeedsNoneOfTheJdks() throws Exception {
        assertThat(load(TrustFile.flags())).isEqualTo("OK null");
    }

    @Test
    void whoNeedsThemIsNotTrusted() throws Exception {
        assertThat(load(Stream.of())).isEqualTo("TLS its certificate comes from an unknown issuer");
    }

    private String load(Stream<String> flags) throws IOException {
        var broken = Files.writeString(folder.resolve("store"), "no certificates");
        var all = Stream.concat(Stream.of("-Djavax.net.ssl.trustStore=" + broken), flags);
        var good = Script.answer(CannedAnswers.GOOD);
        try (var server = ScriptedServer.speakingTls(TestIdentities.GOOD, good, TIMEOUT)) {
            var page = server.page().toString();
            var loading = new ProcessBuilder(JavaCommand.of(all.toList(), Loading.class.getName(), List.of(page)))
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            return loading.inputReader().readLine();
        }
    }
}
