package sevenways.comparison;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;

/** A server of one page that never comes, on loopback only. It reads a request, and what it does then is all that it does. */
final class BrokenPage implements AutoCloseable {

    private static final int ENOUGH = 64 * 1024;

    private final ServerSocket socket;
    private final boolean isReset;

    private BrokenPage(boolean isReset) throws IOException {
        this.isReset = isReset;
        socket = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(this::acceptAll);
    }

    /** One that is never answered. */
    static BrokenPage silent() throws IOException {
        return new BrokenPage(false);
    }

    /** One whose connection is reset. */
    static BrokenPage reset() throws IOException {
        return new BrokenPage(true);
    }

    String name() {
        return isReset ? "reset.html" : "silent.html";
    }

    URI address() {
        var host = socket.getInetAddress().getHostAddress();
        try {
            // Its parts, because it puts an IPv6 address into brackets.
            return new URI("http", null, host, socket.getLocalPort(), "/" + name(), null, null);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private void acceptAll() {
        try {
            while (true) {
                var connection = socket.accept();
                Thread.ofVirtual().start(() -> serve(connection));
            }
        } catch (IOException e) {
            // Closed: nobody asks any more.
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            connection.getInputStream().read(new byte[ENOUGH]);
            if (isReset) {
                // Then to close it breaks it (socket(7), SO_LINGER).
                connection.setSoLinger(true, 0);
            } else {
                connection.getInputStream().read();
            }
        } catch (IOException e) {
            // The client has left.
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
