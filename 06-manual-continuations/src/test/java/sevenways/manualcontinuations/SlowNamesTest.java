package sevenways.manualcontinuations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static sevenways.testkit.wire.CannedAnswers.GOOD;
import static sevenways.testkit.wire.Script.request;
import static sevenways.testkit.wire.ScriptedServer.playing;

import java.net.InetAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import sevenways.lab.Outcome;
import sevenways.lab.PageResult;

/** A look-up blocks the thread, and nothing ends it: what may still be asked of the lesson. */
class SlowNamesTest {

    private static final Duration TIMEOUT = Duration.ofSeconds(1);

    private final List<String> asked = new ArrayList<>();
    private final List<PageResult> results = new ArrayList<>();

    @Test
    void theLookUpIsAPartOfThePagesTime() throws Exception {
        try (var server = playing(request().send(GOOD))) {
            var lesson = new ManualContinuations(host -> {
                sleepLongerThan(TIMEOUT);
                return InetAddress.getByName(host);
            });

            lesson.download(List.of(server.page()), TIMEOUT, results::add);

            assertThat(results).extracting(PageResult::outcome).containsExactly(Outcome.TIMEOUT);
        }
    }

    @Test
    void noNameIsLookedUpAfterAnInterrupt() {
        var lesson = new ManualContinuations(host -> {
            asked.add(host);
            Thread.currentThread().interrupt();
            return InetAddress.getLoopbackAddress();
        });
        var pages = Stream.of("http://a:1/", "http://b:1/", "http://c:1/")
                .map(URI::create)
                .toList();

        assertThatThrownBy(() -> lesson.download(pages, Duration.ofMinutes(1), results::add))
                .isInstanceOf(InterruptedException.class);
        assertThat(asked).containsExactly("a");
    }

    private static void sleepLongerThan(Duration time) {
        try {
            TimeUnit.NANOSECONDS.sleep(time.toNanos() + 1);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
