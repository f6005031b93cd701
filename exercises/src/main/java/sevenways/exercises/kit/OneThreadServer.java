package sevenways.exercises.kit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;

/**
 * A server without a thread, for one client: it accepts, reads and answers when it is told to, and never waits. The
 * client is connected at once, because its connection is a Unix-domain socket. So a check has both ends in one hand.
 */
public final class OneThreadServer implements AutoCloseable {

    private static final int PART = 256 * 1024;

    private final ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    private final ByteBuffer part = ByteBuffer.allocateDirect(PART);
    private SocketChannel connection;
    private boolean hasSeenTheEnd;

    /** Takes what has come, from its position to its limit. */
    public interface Receiver {
        void take(ByteBuffer part);
    }

    public OneThreadServer() throws IOException {
        server.bind(null);
        server.configureBlocking(false);
    }

    /** For a client; it does not block, and is not connected yet. */
    public SocketChannel client() throws IOException {
        var client = SocketChannel.open(StandardProtocolFamily.UNIX);
        client.configureBlocking(false);
        return client;
    }

    public SocketAddress address() throws IOException {
        return server.getLocalAddress();
    }

    /** Reads all that has come, and returns how much that was. */
    public long receive(Receiver receiver) throws IOException {
        if (!isConnected()) {
            return 0;
        }
        var total = 0L;
        var read = connection.read(part.clear());
        while (read > 0) {
            total += read;
            receiver.take(part.flip());
            read = connection.read(part.clear());
        }
        hasSeenTheEnd |= read < 0;
        return total;
    }

    public void send(String text) throws IOException {
        connection.write(UTF_8.encode(text));
    }

    /** Says that nothing more will come. */
    public void fin() throws IOException {
        connection.shutdownOutput();
    }

    /** Whether the client has closed, and the server has read up to there. */
    public boolean hasSeenTheEnd() {
        return hasSeenTheEnd;
    }

    public boolean isConnected() throws IOException {
        if (connection == null) {
            connection = server.accept();
            if (connection != null) {
                connection.configureBlocking(false);
                closeDoor();
            }
        }
        return connection != null;
    }

    @Override
    public void close() throws IOException {
        if (connection != null) {
            connection.close();
        }
        closeDoor();
    }

    /** The address is a file, which stays until somebody deletes it. */
    private void closeDoor() throws IOException {
        if (server.isOpen()) {
            var file = ((UnixDomainSocketAddress) server.getLocalAddress()).getPath();
            server.close();
            Files.deleteIfExists(file);
        }
    }
}
