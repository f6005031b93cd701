package sevenways.comparison.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import sevenways.lab.JavaCommand;

class ProcessSamplerTest {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int THREADS = 40;

    /** Starts threads when it is told to, and ends when there is nobody any more to tell it anything. */
    static final class StartsThreads {
        public static void main(String[] args) throws IOException {
            System.in.read();
            for (var number = 0; number < THREADS; number++) {
                Thread.ofPlatform().daemon().start(() -> {
                    try {
                        new CountDownLatch(1).await();
                    } catch (InterruptedException e) {
                        // Nobody interrupts it.
                    }
                });
            }
            System.in.read();
        }
    }

    @Test
    @EnabledOnOs(value = OS.LINUX, disabledReason = "other systems do not tell")
    void seesWhatAProcessHasUntilItEnds() throws Exception {
        var before = Instant.now();
        var process = new ProcessBuilder(JavaCommand.of(JavaCommand.flags(), StartsThreads.class.getName(), List.of()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var sampler = new ProcessSampler(process.pid());
        try (sampler;
                var input = process.getOutputStream()) {
            await().atMost(PATIENCE).until(() -> !sampler.samples().isEmpty());
            input.write(1);
            input.flush();
            await().atMost(PATIENCE).until(() -> sampler.samples().getLast().threads() > THREADS);
            input.write(1);
            input.flush();
            process.waitFor();
        }

        var samples = sampler.samples();
        assertThat(samples)
                .extracting(Sample::at)
                .isSorted()
                .first()
                .satisfies(at -> assertThat(at).isBetween(before, Instant.now()));
        assertThat(samples).extracting(Sample::cpuMillis).isSorted();
        assertThat(samples).allSatisfy(sample -> assertThat(sample.rssKiB()).isPositive());
    }

    @Test
    void ofAProcessThatIsGoneThereIsNothingToSee() throws Exception {
        var process = new ProcessBuilder(JavaCommand.of(List.of(), "no.such.Program", List.of()))
                .redirectErrorStream(true)
                .start();
        process.waitFor();
        var sampler = new ProcessSampler(process.pid());
        sampler.close();

        assertThat(sampler.samples()).isEmpty();
    }
}
