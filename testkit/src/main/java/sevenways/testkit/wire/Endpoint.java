package sevenways.testkit.wire;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;
import sevenways.lab.http.PageAddress;

/** The address of a page, and whatever stands behind it: a server that plays a script, or none. */
public interface Endpoint extends AutoCloseable {

    URI page();

    /** Returns when the clients have closed every connection that was accepted here. */
    default void awaitAllClosed() throws InterruptedException {
        // By default none is ever accepted.
    }

    @Override
    default void close() throws IOException {
        // By default nothing was opened.
    }

    /** The same, and somewhere behind it another one. */
    default Endpoint before(Endpoint other) {
        var first = this;
        return new Endpoint() {
            @Override
            public URI page() {
                return first.page();
            }

            @Override
            public void awaitAllClosed() throws InterruptedException {
                first.awaitAllClosed();
                other.awaitAllClosed();
            }

            @Override
            public void close() throws IOException {
                first.close();
                other.close();
            }
        };
    }

    /** The page that somebody means who types this; nothing is known of what stands behind it. */
    static Endpoint at(String typed) {
        return () -> PageAddress.parse(typed);
    }

    /** Bound, but not listening: nobody else gets this port, and whoever connects is refused. */
    static Endpoint refusing() throws IOException {
        var bound = new Socket();
        bound.bind(loopback());
        return new Endpoint() {
            @Override
            public URI page() {
                return pageAt(bound.getLocalPort());
            }

            @Override
            public void close() throws IOException {
                bound.close();
            }
        };
    }

    /**
     * Listens, but accepts nobody, and its backlog is full. On Linux the queue of a listening socket takes one
     * connection more than the backlog says; then the kernel drops what knocks, without an answer.
     */
    static Endpoint neverAccepting() throws IOException {
        var server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var queue = fill(server.getLocalSocketAddress());
        return new Endpoint() {
            @Override
            public URI page() {
                return pageAt(server.getLocalPort());
            }

            @Override
            public void close() throws IOException {
                for (var waiting : queue) {
                    waiting.close();
                }
                server.close();
            }
        };
    }

    private static List<SocketChannel> fill(SocketAddress server) throws IOException {
        var queue = new ArrayList<SocketChannel>();
        for (var i = 0; i < 8; i++) {
            var channel = SocketChannel.open();
            channel.configureBlocking(false);
            channel.connect(server);
            queue.add(channel);
        }
        return queue;
    }

    private static InetSocketAddress loopback() {
        return new InetSocketAddress(InetAddress.getLoopbackAddress(), 0);
    }

    private static URI pageAt(int port) {
        return URI.create("http://127.0.0.1:" + port + "/");
    }
}
