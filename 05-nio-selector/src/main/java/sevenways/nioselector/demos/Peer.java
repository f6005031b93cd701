package sevenways.nioselector.demos;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.PrintStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A server on the thread of the loop: it does something only when it is told to, and what it sends is there at once. So a
 * demonstration takes the same course each time. Its socket is a Unix-domain one, and those are connected at once.
 */
final class Peer implements AutoCloseable {

    private static final int BACKLOG = 128;

    /** A whole one: the end of the stream follows it. */
    private static final String ANSWER = "HTTP/1.1 200 OK\r\n\r\n<title>Tea</title>";

    private final Path folder = Files.createTempDirectory("peer");
    private final UnixDomainSocketAddress address = UnixDomainSocketAddress.of(folder.resolve("socket"));
    private final ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
    private SocketChannel connection;

    Peer() throws IOException {
        server.bind(address, BACKLOG);
    }

    UnixDomainSocketAddress address() {
        return address;
    }

    /** A client's end, not yet connected. */
    SocketChannel open() throws IOException {
        return SocketChannel.open(StandardProtocolFamily.UNIX);
    }

    /** A client's end. */
    SocketChannel connect() throws IOException {
        return SocketChannel.open(address);
    }

    /** Takes all that has come over its first connection. */
    int read() throws IOException {
        var buffer = ByteBuffer.allocate(64 * 1024);
        var channel = connection();
        channel.configureBlocking(false);
        var all = 0;
        for (var count = channel.read(buffer); count > 0; count = channel.read(buffer.clear())) {
            all += count;
        }
        return all;
    }

    /** @return false if there was nothing: then it waits for more */
    boolean readsSomething(PrintStream out) throws IOException {
        var count = read();
        out.println(
                count == 0
                        ? "server  has nothing to read, and waits for the request"
                        : "server  reads " + count / 1024 + " KiB of the request");
        return count > 0;
    }

    void send(String text) throws IOException {
        connection().write(US_ASCII.encode(text));
    }

    void answer() throws IOException {
        send(ANSWER);
        end();
    }

    /** Nothing more will be sent. */
    void end() throws IOException {
        connection().shutdownOutput();
    }

    private SocketChannel connection() throws IOException {
        if (connection == null) {
            connection = server.accept();
        }
        return connection;
    }

    @Override
    public void close() throws IOException {
        if (connection != null) {
            connection.close();
        }
        server.close();
        Files.deleteIfExists(address.getPath());
        Files.delete(folder);
    }
}
