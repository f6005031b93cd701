package sevenways.testkit.contract;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Arrays;
import java.util.concurrent.CountDownLatch;
import sevenways.testkit.wire.Gzip;

/**
 * A server that wants its clients to hold more than they can: heads and bodies without an end, promises, a bomb, and
 * junk that a parser of HTML makes much of. It begins to answer when as many requests wait as it was told.
 */
final class GreedyServer implements AutoCloseable {

    /** What it answers; the path of a page is its name. */
    enum Greed {
        ENDLESS_HEAD,
        ENDLESS_BODY,
        ENDLESS_CHUNKS,
        BOMB,
        PROMISE,
        JUNK
    }

    private static final int BACKLOG = 1024;
    private static final int JUNK_SIZE = 256 * 1024;

    /** No element ends here, and each tag opens anew what the one before has cut off. */
    private static final String JUNK = "<b><p>";

    private final ServerSocket server = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
    private final CountDownLatch requests;
    private final byte[] bomb = Gzip.of(new byte[64 * 1024 * 1024]);

    GreedyServer(int requests) throws IOException {
        this.requests = new CountDownLatch(requests);
        Thread.ofPlatform().name("greedy-server").start(this::acceptAll);
    }

    URI page(Greed greed) {
        return URI.create("http://127.0.0.1:" + server.getLocalPort() + "/" + greed);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private void acceptAll() {
        try {
            while (true) {
                var client = server.accept();
                Thread.ofVirtual().start(() -> serve(client));
            }
        } catch (IOException e) {
            // The server was closed.
        }
    }

    private void serve(Socket client) {
        try (client) {
            var input = client.getInputStream();
            var request = new byte[1024];
            var length = input.read(request);
            var path = new String(request, 0, Math.max(0, length), US_ASCII).split("[ /]+")[1];
            requests.countDown();
            requests.await();
            answer(Greed.valueOf(path), client.getOutputStream());
            // Kept open: the client is to have its verdict by what it was sent.
            input.read();
        } catch (IOException e) {
            // The client has had enough.
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    private void answer(Greed greed, OutputStream output) throws IOException {
        var ok = "HTTP/1.1 200 OK\r\n";
        switch (greed) {
            case ENDLESS_HEAD -> {
                send(output, ok);
                forEver(output, "X: yyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyyy\r\n");
            }
            case ENDLESS_BODY -> {
                send(output, ok + "\r\n");
                forEver(output, JUNK);
            }
            case ENDLESS_CHUNKS -> {
                send(output, ok + "Transfer-Encoding: chunked\r\n\r\n");
                forEver(output, "600\r\n" + JUNK.repeat(256) + "\r\n");
            }
            case BOMB -> {
                send(output, ok + "Content-Encoding: gzip\r\nContent-Length: " + bomb.length + "\r\n\r\n");
                output.write(bomb);
            }
            case PROMISE -> send(output, ok + "Content-Length: 9000000000\r\n\r\n" + JUNK);
            case JUNK -> {
                send(output, ok + "Content-Length: " + JUNK_SIZE + "\r\n\r\n");
                output.write(Arrays.copyOf(repeated(JUNK, JUNK_SIZE), JUNK_SIZE));
            }
        }
    }

    private static void forEver(OutputStream output, String part) throws IOException {
        var parts = repeated(part, 16 * 1024);
        while (true) {
            output.write(parts);
        }
    }

    private static byte[] repeated(String part, int atLeast) {
        return part.repeat(atLeast / part.length() + 1).getBytes(US_ASCII);
    }

    private static void send(OutputStream output, String text) throws IOException {
        output.write(text.getBytes(US_ASCII));
    }
}
