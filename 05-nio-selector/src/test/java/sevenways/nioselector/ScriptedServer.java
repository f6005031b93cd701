package sevenways.nioselector;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that does to every connection what its script says, and keeps open what the script does not close. */
final class ScriptedServer implements AutoCloseable {

    static final String BODY = "<title>Tea 茶</title>";
    static final String ANSWER =
            "HTTP/1.1 200 OK\r\nContent-Length: " + BODY.getBytes(UTF_8).length + "\r\n\r\n" + BODY;

    /** What is done to a connection; it ends early when the server is closed. */
    @FunctionalInterface
    interface Script {
        void play(Socket connection) throws IOException, InterruptedException;
    }

    private final ServerSocket server = new ServerSocket();
    private final List<Closeable> open = new CopyOnWriteArrayList<>();
    private final Script script;

    private ScriptedServer(int receiveBuffer, Script script) throws IOException {
        this.script = script;
        if (receiveBuffer > 0) {
            server.setReceiveBufferSize(receiveBuffer);
        }
        server.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
        Thread.ofVirtual().start(this::acceptAll);
    }

    static ScriptedServer playing(Script script) throws IOException {
        return new ScriptedServer(0, script);
    }

    /** Its sockets hold back a client that sends more than a few hundred bytes, until they are read. */
    static ScriptedServer withNarrowDoor(Script script) throws IOException {
        return new ScriptedServer(1, script);
    }

    URI page() {
        return page("/");
    }

    URI page(String target) {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + target);
    }

    static void send(Socket connection, String text) throws IOException {
        connection.getOutputStream().write(text.getBytes(UTF_8));
    }

    /** Reads up to the blank line, and returns the request's first line. */
    static String readRequest(Socket connection) throws IOException {
        var reader = new BufferedReader(new InputStreamReader(connection.getInputStream(), UTF_8), 1);
        var first = reader.readLine();
        for (var line = first; line != null && !line.isEmpty(); line = reader.readLine()) {
            // The headers are always the same.
        }
        return first;
    }

    /** Without a word of farewell: what the client does next fails. */
    static void reset(Socket connection) throws IOException {
        connection.setSoLinger(true, 0);
        connection.close();
    }

    @Override
    public void close() throws IOException {
        server.close();
        for (var connection : open) {
            connection.close();
        }
    }

    private void acceptAll() {
        try {
            while (true) {
                var connection = server.accept();
                open.add(connection);
                var player = Thread.ofVirtual().start(() -> play(connection));
                open.add(player::interrupt);
            }
        } catch (IOException e) {
            // The server was closed.
        }
    }

    private void play(Socket connection) {
        try {
            script.play(connection);
        } catch (IOException | InterruptedException e) {
            // The client has gone, or the server was closed.
        }
    }
}
