package sevenways.testkit.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** The server's end of a connection, and all that came over it. */
public final class Connection implements AutoCloseable {

    private final Socket wire;
    private final Security security;
    private final Duration patience;
    private final Runnable onRequest;
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();

    /** The wire itself, or TLS over it. */
    private Socket socket;

    /** @param patience how long the server waits for a client that says nothing and does not close either */
    Connection(Socket wire, Security security, Duration patience, Runnable onRequest) {
        this.wire = wire;
        this.security = security;
        socket = wire;
        this.patience = patience;
        this.onRequest = onRequest;
    }

    /** @throws IOException if the client has gone already */
    void begin() throws IOException {
        wire.setTcpNoDelay(true); // each send is a segment
        wire.setSoTimeout((int) patience.toMillis());
        socket = security.over(wire);
    }

    /** Reads up to the blank line. */
    public void readRequest() throws IOException {
        for (var next = read(); next >= 0; next = read()) {
            if (next == '\n' && received().endsWith("\r\n\r\n")) {
                onRequest.run();
                return;
            }
        }
    }

    /** Of the last request, path and query. */
    public String target() {
        return received().replaceFirst("(?s).*GET (\\S+) HTTP/1\\.1\r\n.*", "$1");
    }

    /** The port to which the client has connected. */
    public int port() {
        return wire.getLocalPort();
    }

    /** What the client has sent so far, or as much of it as was read. */
    public String received() {
        return received.toString(UTF_8);
    }

    public void send(byte[] bytes) throws IOException {
        socket.getOutputStream().write(bytes);
    }

    public void send(String text) throws IOException {
        send(text.getBytes(UTF_8));
    }

    /** Reads the first thing that a client of TLS says: a record, its header first. */
    public void readClientHello() throws IOException {
        var header = wire.getInputStream().readNBytes(5);
        wire.getInputStream().readNBytes(ByteBuffer.wrap(header).getShort(3));
    }

    /** Says that nothing more will come, and keeps the connection. */
    public void fin() throws IOException {
        socket.shutdownOutput();
    }

    /** The same, but without the farewell that TLS wants. */
    public void cut() throws IOException {
        wire.shutdownOutput();
    }

    /** Sends this again and again, with a pause after each, until the client or the server loses patience. */
    void drip(String text, Duration pause) throws IOException, InterruptedException {
        var end = System.nanoTime() + patience.toNanos();
        while (end - System.nanoTime() > 0) {
            send(text);
            TimeUnit.NANOSECONDS.sleep(pause.toNanos());
        }
        throw new SocketTimeoutException("the client still listens");
    }

    /** Without a word of farewell: what the client does next fails. */
    public void reset() throws IOException {
        wire.setSoLinger(true, 0);
        wire.close();
    }

    /** To a client whose request was not read, this is a reset as soon as the request arrives. */
    @Override
    public void close() throws IOException {
        socket.close();
    }

    /**
     * Returns when the client has closed, or this server has.
     *
     * @throws SocketTimeoutException if the client has not, for as long as the server has patience
     */
    void awaitEnd() throws IOException {
        while (!wire.isClosed() && read() >= 0) {
            // Whatever else the client may have to say.
        }
    }

    private int read() throws IOException {
        var next = socket.getInputStream().read();
        if (next >= 0) {
            received.write(next);
        }
        return next;
    }
}
