package sevenways.lab.contract;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A server whose answer never ends, but never pauses for long either. It serves one client. */
final class DrippingServer implements AutoCloseable {

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(20);

    private final ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());

    DrippingServer() throws IOException {
        Thread.ofPlatform().name("dripping-server").start(this::drip);
    }

    URI page() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/drip");
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void drip() {
        try (var client = server.accept()) {
            client.getOutputStream().write("HTTP/1.1 200 OK\r\nX: ".getBytes(US_ASCII));
            while (true) {
                client.getOutputStream().write('x');
                LockSupport.parkNanos(PAUSE);
            }
        } catch (IOException e) {
            // The client has had enough, or the test is over.
        }
    }
}
