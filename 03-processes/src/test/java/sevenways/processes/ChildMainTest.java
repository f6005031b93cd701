package sevenways.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import sevenways.lab.Outcome;

/** A child that has loaded a page, and so has both its threads. */
class ChildMainTest {

    private final Process child = new ProcessBuilder(ChildJvm.standard().command())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    private final Writer requests = child.outputWriter(StandardCharsets.US_ASCII);
    private final BufferedReader answers = child.inputReader(StandardCharsets.US_ASCII);

    ChildMainTest() throws IOException {
        var page = Pages.of("/").getFirst();
        requests.append(new ChildRequest(page, Duration.ofMinutes(1)).line())
                .append('\n')
                .flush();
        assertThat(answers.readLine()).isEqualTo("ready");
        assertThat(ChildAnswer.parse(answers.readLine(), page).verdict().outcome())
                .isEqualTo(Outcome.CONNECT);
    }

    @Test
    void endsWithItsInput() throws Exception {
        requests.close();

        assertThat(answers.readLine()).isNull();
        assertThat(child.waitFor()).isZero();
    }

    @Test
    void doesNotLiveOnWhenItFails() throws Exception {
        requests.append("no request\n").flush();

        assertThat(answers.readLine()).isNull();
        assertThat(child.waitFor()).isEqualTo(1);
    }
}
