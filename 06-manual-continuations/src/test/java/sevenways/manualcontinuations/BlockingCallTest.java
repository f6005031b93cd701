package sevenways.manualcontinuations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.Socket;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import sevenways.testkit.wire.ScriptedServer;

/** What blocks inside a green thread blocks all of them; a look at the platform thread's stack finds it. */
class BlockingCallTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private volatile Thread platformThread;

    @Test
    void aBlockingReadIsFoundAndNamed() throws Exception {
        try (var executor = Executors.newSingleThreadExecutor()) {
            var server = ScriptedServer.silent();
            var run = executor.submit(hub(hub -> readBlocking(server)));
            try (server) {
                await().pollInSameThread()
                        .atMost(PATIENCE)
                        .untilAsserted(() -> assertThat(look()).contains("readBlocking"));
            }
            run.get();
        }
    }

    @Test
    void aThreadsSleepIsFoundAndNamed() throws Exception {
        try (var executor = Executors.newSingleThreadExecutor()) {
            executor.submit(hub(hub -> sleepBlocking()));
            await().pollInSameThread()
                    .atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(look()).contains("sleepBlocking"));
            executor.shutdownNow();
        }
    }

    /** Every page waits, and the only platform thread stands in the selector: no page holds up another. */
    @Test
    void theLessonsPagesBlockNowhereButInTheSelector() throws Exception {
        try (var server = ScriptedServer.silent();
                var executor = Executors.newSingleThreadExecutor()) {
            executor.submit(() -> {
                platformThread = Thread.currentThread();
                new ManualContinuations()
                        .download(List.of(server.page(), server.page()), Duration.ofDays(1), result -> {});
                return null;
            });
            server.awaitRequests(2);
            await().pollInSameThread()
                    .atMost(PATIENCE)
                    .untilAsserted(() -> assertThat(selects()).isTrue());

            assertThat(look()).isEqualTo("nothing blocks");
            executor.shutdownNow();
        }
    }

    private interface Body {
        void run(Hub hub) throws Exception;
    }

    private Callable<Void> hub(Body body) {
        return () -> {
            platformThread = Thread.currentThread();
            try (var hub = new Hub(new SelectorReadiness())) {
                hub.spawn(() -> body.run(hub));
                hub.run();
            }
            return null;
        };
    }

    private static void readBlocking(ScriptedServer server) throws IOException {
        try (var socket = new Socket("127.0.0.1", server.page().getPort())) {
            socket.getOutputStream().write('G');
            socket.getInputStream().read();
        }
    }

    private static void sleepBlocking() throws InterruptedException {
        Thread.sleep(Duration.ofDays(1));
    }

    private String look() {
        return platformThread == null
                ? "not begun"
                : Watchdog.blockingCall(platformThread).orElse("nothing blocks");
    }

    private boolean selects() {
        return Arrays.stream(platformThread.getStackTrace())
                .anyMatch(frame -> frame.getMethodName().equals("doSelect"));
    }
}
