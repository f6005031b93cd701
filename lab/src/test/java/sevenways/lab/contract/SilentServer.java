package sevenways.lab.contract;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Semaphore;

/** A server that reads the first byte of every request and then says nothing, for ever. */
public final class SilentServer implements AutoCloseable {

    private static final int BACKLOG = 1024;
    private static final int PATIENCE_MILLIS = 20_000;

    private final ServerSocket server = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
    private final List<Socket> connections = new CopyOnWriteArrayList<>();
    private final Semaphore requests = new Semaphore(0);

    public SilentServer() throws IOException {
        Thread.ofPlatform().name("silent-server").start(this::acceptAll);
    }

    /** A page that never comes. */
    public URI page() {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/silence");
    }

    /** Returns when that many clients wait for an answer. */
    public void awaitRequests(int number) throws InterruptedException {
        requests.acquire(number);
    }

    /** Returns when every client has closed its connection. */
    public void awaitAllClosed() throws IOException {
        for (var connection : connections) {
            connection.setSoTimeout(PATIENCE_MILLIS);
            try {
                while (connection.getInputStream().read() >= 0) {
                    // The rest of the request.
                }
            } catch (SocketException reset) {
                // Closed as well.
            }
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (var connection : connections) {
            connection.close();
        }
    }

    private void acceptAll() {
        try {
            while (true) {
                var connection = server.accept();
                connections.add(connection);
                if (connection.getInputStream().read() >= 0) {
                    requests.release();
                }
            }
        } catch (IOException e) {
            // The server was closed.
        }
    }
}
