package sevenways.manualcontinuations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.lang.management.ThreadInfo;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sevenways.testkit.wire.ScriptedServer;

/** What blocks inside a green thread blocks all of them; a look at the platform thread's stack finds it. */
class BlockingCallTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final ExecutorService executor = Executors.newSingleThreadExecutor();
    private volatile Thread platformThread;
    private volatile boolean enough;

    @AfterEach
    void endTheHub() {
        enough = true;
        executor.shutdownNow();
        executor.close();
    }

    @Test
    void aBlockingReadIsFoundAndNamed() throws Exception {
        try (var server = ScriptedServer.silent()) {
            runHub(_ -> readBlocking(server));
            server.awaitRequests(1);

            awaitAlarm("RUNNABLE in ", "readBlocking");
        }
    }

    @Test
    void aThreadsSleepIsFoundAndNamed() {
        runHub(_ -> sleepBlocking());

        awaitAlarm("TIMED_WAITING in ", "sleepBlocking");
    }

    @Test
    void aMonitorThatAnotherThreadHoldsIsFoundAndNamed() {
        var monitor = new Object();
        synchronized (monitor) {
            runHub(_ -> enter(monitor));

            awaitAlarm("BLOCKED in enter, at ", "BlockingCallTest.enter(");
        }
    }

    /** A page tries its channel a thousand times a second, and each time is in native code for a moment. */
    @ParameterizedTest
    @ValueSource(strings = {"read0", "write0"})
    void aChannelThatIsOnlyTriedIsNoAlarm(String nativeMethod) throws Exception {
        try (var server = ServerSocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
                var channel = SocketChannel.open(server.getLocalAddress())) {
            channel.configureBlocking(false);
            runHub(_ -> tryAgainAndAgain(channel));

            assertThat(Watchdog.blockingCall(awaitLookAt(nativeMethod))).isEmpty();
            endTheHub();
        }
    }

    @Test
    void nativeCodeThatComputesIsNoAlarm() {
        runHub(_ -> inflateAgainAndAgain());

        assertThat(Watchdog.blockingCall(awaitLookAt("inflateBytesBytes"))).isEmpty();
    }

    /** Every page waits, and the only platform thread stands in the selector: no page holds up another. */
    @Test
    void theLessonsPagesBlockNowhereButInTheSelector() throws Exception {
        try (var server = ScriptedServer.silent()) {
            executor.submit(() -> {
                platformThread = Thread.currentThread();
                new ManualContinuations().download(List.of(server.page(), server.page()), Duration.ofDays(1), _ -> {});
                return null;
            });
            server.awaitRequests(2);

            assertThat(Watchdog.blockingCall(awaitLookAt("doSelect"))).isEmpty();
        }
    }

    private interface Body {
        void run(Hub hub) throws Exception;
    }

    private void runHub(Body body) {
        Callable<Void> hub = () -> {
            platformThread = Thread.currentThread();
            try (var opened = Hub.open()) {
                opened.spawn(() -> body.run(opened));
                opened.run();
            }
            return null;
        };
        executor.submit(hub);
    }

    private static void readBlocking(ScriptedServer server) throws IOException {
        try (var socket = new Socket("127.0.0.1", server.page().getPort())) {
            socket.getOutputStream().write("GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII));
            socket.getInputStream().read();
        }
    }

    private static void sleepBlocking() throws InterruptedException {
        Thread.sleep(Duration.ofDays(1));
    }

    private static void enter(Object monitor) {
        synchronized (monitor) {
            return;
        }
    }

    private void tryAgainAndAgain(SocketChannel channel) throws IOException {
        var buffer = ByteBuffer.allocateDirect(64 * 1024);
        while (!enough) {
            channel.read(buffer.clear());
            channel.write(buffer.clear());
        }
    }

    private void inflateAgainAndAgain() throws DataFormatException {
        var bytes = new byte[1024 * 1024];
        var packed = new byte[64 * 1024];
        try (var deflater = new Deflater();
                var inflater = new Inflater()) {
            deflater.setInput(bytes);
            deflater.finish();
            var length = deflater.deflate(packed);
            while (!enough) {
                inflater.reset();
                inflater.setInput(packed, 0, length);
                inflater.inflate(bytes);
            }
        }
    }

    private void awaitAlarm(String beginning, String where) {
        await().pollInSameThread()
                .atMost(PATIENCE)
                .untilAsserted(() -> assertThat(platformThread)
                        .isNotNull()
                        .extracting(thread -> Watchdog.blockingCall(Watchdog.look(thread)))
                        .asString()
                        .contains(beginning)
                        .contains(where));
    }

    /** A look at the moment in which the platform thread is in this method. */
    private ThreadInfo awaitLookAt(String method) {
        return await().pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofNanos(1))
                .atMost(PATIENCE)
                .until(
                        () -> platformThread == null ? null : Watchdog.look(platformThread),
                        look -> look != null && isIn(look, method));
    }

    private static boolean isIn(ThreadInfo look, String method) {
        return Arrays.stream(look.getStackTrace())
                .anyMatch(frame -> frame.getMethodName().equals(method));
    }
}
