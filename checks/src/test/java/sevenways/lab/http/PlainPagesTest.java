package sevenways.lab.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sevenways.lab.JavaCommand;
import sevenways.lab.trust.TrustFile;
import sevenways.testkit.wire.CannedAnswers;
import sevenways.testkit.wire.Script;
import sevenways.testkit.wire.ScriptedServer;
import sevenways.testkit.wire.TestIdentities;

/** TLS is some hundred classes, and some hundred milliseconds: who needs none must pay for none. */
class PlainPagesTest {

    private static final Duration TIMEOUT = Duration.ofMinutes(1);
    private static final String TLS = " javax.net.ssl.";

    @TempDir
    private Path folder;

    static final class Loading {
        public static void main(String[] args) {
            System.out.println(BlockingReader.load(URI.create(args[0]), TIMEOUT).outcome());
        }
    }

    @Test
    void loadNoClassOfTls() throws Exception {
        try (var server = ScriptedServer.playing(Script.answer(CannedAnswers.GOOD))) {
            assertThat(classesToLoad(server))
                    .contains(" " + PageLoad.class.getName())
                    .doesNotContain(TLS);
        }
    }

    @Test
    void othersDo() throws Exception {
        var good = Script.answer(CannedAnswers.GOOD);
        try (var server = ScriptedServer.speakingTls(TestIdentities.GOOD, good, TIMEOUT)) {
            assertThat(classesToLoad(server)).contains(TLS);
        }
    }

    private String classesToLoad(ScriptedServer server) throws IOException {
        var log = folder.resolve("classes");
        var command = new ArrayList<>(JavaCommand.of(
                TrustFile.flags().toList(),
                Loading.class.getName(),
                List.of(server.page().toString())));
        // Behind the flags by which the JVM is to log nothing.
        command.add(command.indexOf("-cp"), "-Xlog:class+load:file=" + log);
        var loading = new ProcessBuilder(command).start();
        assertThat(loading.inputReader().readAllLines()).containsExactly("OK");
        return Files.readString(log);
    }
}
