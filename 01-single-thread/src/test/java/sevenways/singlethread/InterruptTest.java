package sevenways.singlethread;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import sevenways.lab.Outcome;
import sevenways.lab.PageResult;
import sevenways.testkit.wire.ScriptedNames;

class InterruptTest {

    private final List<PageResult> results = new ArrayList<>();
    private final List<String> asked = new ArrayList<>();

    /** A look-up cannot be interrupted: of many pages with slow names, each would take its time. */
    @Test
    void noNameIsLookedUpAfterAnInterrupt() {
        ScriptedNames.play("a.invalid", () -> asked.add("a"));
        ScriptedNames.play("b.invalid", () -> asked.add("b"));
        var pages = List.of(URI.create("http://a.invalid/"), URI.create("http://b.invalid/"));

        new SingleThread().download(pages, Duration.ofMinutes(1), result -> {
            results.add(result);
            Thread.currentThread().interrupt();
        });

        assertThat(Thread.interrupted()).isTrue();
        assertThat(results).extracting(PageResult::outcome).containsExactly(Outcome.UNKNOWN_HOST, Outcome.INTERRUPTED);
        assertThat(asked).containsExactly("a");
    }
}
