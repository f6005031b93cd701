package sevenways.testkit.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static sevenways.testkit.wire.CannedAnswers.GOOD;
import static sevenways.testkit.wire.Script.request;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import sevenways.lab.Downloader;
import sevenways.lab.Outcome;
import sevenways.testkit.CommandLineResult;
import sevenways.testkit.wire.ScriptedServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Row 46, in a process that may open few files: it loads as many pages at once as it can. */
final class FewDescriptors {

    /** Enough for a JVM, all jars of its class path and the pipes to some children, but not for all connections. */
    private static final int LIMIT = 96;

    /** In no words of the system's. */
    private static final String REASON = "no descriptor left, the limit is " + LIMIT + " (ulimit -n)";

    private static final int PAGES = 150;

    /** So that no page of a busy machine is late: the test's own limit ends a lesson that hangs. */
    private static final Duration LONG = Duration.ofHours(1);

    private FewDescriptors() {}

    /** @param peak how many pages the lesson waits for at once, if it can */
    static void meet(Downloader lesson, List<String> arguments, int peak, CellRecorder.Note note) throws Exception {
        var json = Files.createTempFile("run", ".json");
        try {
            var ended = run(lesson, arguments, json);
            var results = JsonMapper.shared().readTree(json).get("results");
            note.outcome(outcomes(results));
            assertThat(results).hasSize(PAGES).allMatch(FewDescriptors::isOkOrWithoutDescriptor);
            assertThat(outcomes(results)).contains("OK");
            if (peak < LIMIT) {
                note.instead("never more connections than it has descriptors for, and all pages are OK");
                assertThat(outcomes(results)).isEqualTo("OK");
                assertThat(ended.status()).as(ended.out()).isZero();
            } else {
                assertThat(outcomes(results)).contains("CONNECT");
                assertThat(ended.status()).as(ended.out()).isOne();
                assertThat(ended.out()).contains(" CONNECT: " + REASON + "; for example http://");
            }
        } finally {
            Files.delete(json);
        }
    }

    /** No page is answered before the lesson is found asleep: it does not spin for want of descriptors. */
    private static CommandLineResult run(Downloader lesson, List<String> arguments, Path json)
            throws IOException, InterruptedException {
        var answer = new CountDownLatch(1);
        try (var server =
                ScriptedServer.playing(request().then(_ -> answer.await()).send(GOOD))) {
            var line = List.of(
                    "--timeout=" + LONG.toMillis(),
                    "--pages=" + PAGES,
                    "--json=" + json,
                    server.page().toString());
            var all = Stream.concat(arguments.stream(), line.stream()).toList();
            try (var running = LessonProcess.start(lesson, "ulimit -n " + LIMIT, all)) {
                server.awaitRequests(1);
                Sleep.await(running.process().toHandle());
                answer.countDown();
                var out = running.process().inputReader().readAllAsString();
                var status = running.process().waitFor();
                server.awaitAllClosed();
                return new CommandLineResult(status, out, "");
            }
        }
    }

    private static boolean isOkOrWithoutDescriptor(JsonNode result) {
        return switch (Outcome.valueOf(result.get("outcome").asString())) {
            case OK -> true;
            case CONNECT -> result.get("detail").asString().equals(REASON);
            default -> false;
        };
    }

    private static String outcomes(JsonNode results) {
        return results.valueStream()
                .map(result -> result.get("outcome").asString())
                .distinct()
                .sorted()
                .reduce((one, other) -> one + ", " + other)
                .orElse("none");
    }
}
