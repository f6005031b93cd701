package sevenways.virtualthreads;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.function.Consumer;
import sevenways.lab.http.BlockingReader;

/**
 * One virtual thread that loads a page before all others, and so initialises the JDK's classes of sockets and pollers
 * while nobody else needs them. A virtual thread that waits for a class initialiser keeps its carrier. If all carriers
 * are kept so, and whoever runs the initialiser waits for a thread without a carrier, none of them ever goes on.
 */
final class Vanguard {

    private static final Duration TIMEOUT = Duration.ofSeconds(5);

    private static final String ANSWER = "HTTP/1.1 204 No Content\r\n\r\n";

    private Vanguard() {}

    /** Returns when the page is loaded. It comes from a server of this method's own, on loopback. */
    static void goAhead() {
        goAhead(page -> BlockingReader.load(page, TIMEOUT));
    }

    static void goAhead(Consumer<URI> reader) {
        try (var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            var host = server.getInetAddress().getHostAddress();
            var page = URI.create("http://" + host + ":" + server.getLocalPort() + "/");
            Thread.startVirtualThread(() -> load(page, reader, server));
            answer(server);
        } catch (IOException e) {
            // No descriptor is left, most likely. The pages will say so, each for itself.
        }
    }

    /** Closes the server in the end, also if the last descriptor was the server's: then nobody comes whom it could accept. */
    private static void load(URI page, Consumer<URI> reader, ServerSocket server) {
        try (server) {
            reader.accept(page);
        } catch (IOException e) {
            // It is as closed as it can be.
        }
    }

    private static void answer(ServerSocket server) throws IOException {
        try (var connection = server.accept()) {
            connection.getInputStream().read();
            connection.getOutputStream().write(ANSWER.getBytes(StandardCharsets.US_ASCII));
            connection.shutdownOutput();
            connection.getInputStream().readAllBytes(); // to the end, which is where the other side has closed
        }
    }
}
