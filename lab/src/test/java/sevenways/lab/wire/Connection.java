package sevenways.lab.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.Socket;

/** The server's end of a connection, and all that came over it. */
public final class Connection implements AutoCloseable {

    /** For ever, to any client that keeps its deadline. One that hangs is told by a wrong verdict, not by a test that does. */
    static final int PATIENCE_MILLIS = 60_000;

    private final Socket socket;
    private final Runnable onRequest;
    private final ByteArrayOutputStream received = new ByteArrayOutputStream();

    Connection(Socket socket, Runnable onRequest) {
        this.socket = socket;
        this.onRequest = onRequest;
    }

    /** @throws IOException if the client has gone already */
    void begin() throws IOException {
        socket.setTcpNoDelay(true); // each send is a segment
        socket.setSoTimeout(PATIENCE_MILLIS);
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

    /** Says that nothing more will come, and keeps the connection. */
    public void fin() throws IOException {
        socket.shutdownOutput();
    }

    /** Without a word of farewell: what the client does next fails. */
    public void reset() throws IOException {
        socket.setSoLinger(true, 0);
        socket.close();
    }

    /** To a client whose request was not read, this is a reset as soon as the request arrives. */
    @Override
    public void close() throws IOException {
        socket.close();
    }

    /** Returns when the client has closed, or this server has. */
    void awaitEnd() throws IOException {
        while (!socket.isClosed() && read() >= 0) {
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
