package sevenways.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sevenways.lab.JavaCommand;
import sevenways.lab.Outcome;
import sevenways.lab.report.RunReport;
import sevenways.testkit.contract.GreedyServer.Greed;
import sevenways.testkit.wire.Patience;
import tools.jackson.databind.json.JsonMapper;

/**
 * A lesson in a JVM with little memory loads a hundred greedy pages at once: each gets its verdict, and no page makes
 * the lesson hold more than a small part of what it sends.
 */
public abstract class SmallHeapContract {

    private static final int PAGES = 102;

    @TempDir
    private Path folder;

    /** The lesson's main class. */
    protected abstract Class<?> lesson();

    /** What its JVM needs. */
    protected List<String> jvmOptions() {
        return List.of();
    }

    @Test
    void aHundredGreedyPagesAtOnceFitIntoASmallHeap() throws Exception {
        Patience.assumeKept();
        try (var server = new GreedyServer(PAGES)) {
            var pages = IntStream.range(0, PAGES)
                    .mapToObj(number -> server.page(Greed.values()[number % Greed.values().length]))
                    .toList();

            var outcomes = load(pages).results().stream()
                    .collect(Collectors.groupingBy(
                            page -> Greed.valueOf(page.url().getPath().substring(1)),
                            Collectors.groupingBy(RunReport.Page::outcome, Collectors.counting())));

            var each = (long) PAGES / Greed.values().length;
            assertThat(outcomes)
                    .isEqualTo(Map.of(
                            Greed.ENDLESS_HEAD, Map.of(Outcome.TOO_LARGE, each),
                            Greed.ENDLESS_BODY, Map.of(Outcome.TOO_LARGE, each),
                            Greed.ENDLESS_CHUNKS, Map.of(Outcome.TOO_LARGE, each),
                            Greed.BOMB, Map.of(Outcome.TOO_LARGE, each),
                            Greed.PROMISE, Map.of(Outcome.TOO_LARGE, each),
                            Greed.JUNK, Map.of(Outcome.OK, each)));
        }
    }

    private RunReport load(List<URI> pages) throws Exception {
        var json = folder.resolve("run.json");
        // Exit, because an error that somebody catches would pass for a verdict.
        var flags = new ArrayList<>(List.of("-Xmx64m", "-XX:+ExitOnOutOfMemoryError"));
        flags.addAll(jvmOptions());
        var arguments = new ArrayList<>(List.of("--timeout=120000", "--json=" + json));
        pages.forEach(page -> arguments.add(page.toString()));
        var process = new ProcessBuilder(JavaCommand.of(flags, lesson().getName(), arguments))
                .redirectErrorStream(true)
                .start();
        try {
            var output = new String(process.getInputStream().readAllBytes());
            assertThat(process.waitFor()).as(output).isEqualTo(1);
        } finally {
            process.destroyForcibly();
        }
        return JsonMapper.shared().readValue(json.toFile(), RunReport.class);
    }
}
