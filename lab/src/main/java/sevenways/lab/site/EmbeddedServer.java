package sevenways.lab.site;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import javax.net.ServerSocketFactory;
import javax.net.SocketFactory;
import sevenways.lab.certificate.ServerContext;
import sevenways.lab.trust.Trust;
import sevenways.lab.trust.TrustFile;

/**
 * The slow site that needs nothing installed: one virtual thread for each connection, on loopback unless told otherwise.
 *
 * <p>The JDK's own {@code HttpServer} on virtual threads was measured in its place, with 10,000 pages of 2 s at once: 500
 * MiB instead of 180, delays up to 2 s late instead of 0.2, and a reset behind each body that nobody reads.
 *
 * @param certificate null if it does not speak TLS
 */
record EmbeddedServer(ServerSocket socket, SiteService answers, SiteCertificate certificate)
        implements SiteProcessMain.Server {

    /** The JDK's default of 50 makes clients that connect all at once retry for seconds. */
    private static final int BACKLOG = 4096;

    /** As long as nginx waits by itself (client_header_timeout): ten thousand handshakes keep a client busy for a while. */
    private static final int REQUEST_TIMEOUT_MILLIS = 60_000;

    /** The longest body that nginx takes, too. */
    private static final int MOST_DISCARDED = 1024 * 1024;

    /** Starts the site on a free port. */
    static EmbeddedServer start() throws IOException {
        return started(listening(ServerSocketFactory.getDefault(), InetAddress.getLoopbackAddress(), 0), null);
    }

    /** Starts the site where others may ask for it, if the address is one of theirs. */
    static EmbeddedServer start(InetAddress address, int port) throws IOException {
        return started(listening(ServerSocketFactory.getDefault(), address, port), null);
    }

    /** Starts a site that speaks TLS. */
    static EmbeddedServer startTls() throws IOException {
        var certificate = SiteCertificate.make();
        TrustFile.use(certificate.authority());
        var sockets = ServerContext.of(certificate.identity()).getServerSocketFactory();
        return started(listening(sockets, InetAddress.getLoopbackAddress(), 0), certificate);
    }

    private static ServerSocket listening(ServerSocketFactory sockets, InetAddress address, int port)
            throws IOException {
        return sockets.createServerSocket(port, BACKLOG, address);
    }

    private static EmbeddedServer started(ServerSocket socket, SiteCertificate certificate) throws IOException {
        var server = new EmbeddedServer(socket, new SiteService(), certificate);
        Thread.ofPlatform().daemon().name("accept").start(server::acceptAll);
        server.rehearse();
        return server;
    }

    /** Answers a page of no run, so that no lesson waits while this JVM reads the classes of every answer. */
    private void rehearse() throws IOException {
        var request = "GET /kettle.html?delay=0 HTTP/1.1\r\nHost: rehearsal\r\n\r\n";
        var address = socket.getInetAddress().isAnyLocalAddress()
                ? InetAddress.getLoopbackAddress()
                : socket.getInetAddress();
        try (var client = clients().createSocket(address, socket.getLocalPort())) {
            client.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            client.getInputStream().readAllBytes();
        }
    }

    private SocketFactory clients() {
        return certificate == null
                ? SocketFactory.getDefault()
                : Trust.context().getSocketFactory();
    }

    @Override
    public URI base() {
        var host = socket.getInetAddress().getHostAddress();
        try {
            // Its parts, because it puts an IPv6 address into brackets.
            return new URI(certificate == null ? "http" : "https", null, host, socket.getLocalPort(), "/", null, null);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public Path authority() {
        return certificate == null ? null : certificate.authority();
    }

    /** Its process ends, and the socket with it. */
    @Override
    public void close() {
        if (certificate != null) {
            certificate.close();
        }
    }

    private void acceptAll() {
        var complained = false;
        while (true) {
            try {
                var connection = socket.accept();
                Thread.startVirtualThread(() -> serve(connection));
            } catch (IOException e) {
                if (!complained) {
                    System.err.println("The embedded site cannot accept all connections at once: " + e.getMessage());
                    complained = true;
                }
                // Out of descriptors, most likely: an answered page gives one back.
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            }
        }
    }

    private void serve(Socket connection) {
        try (connection) {
            connection.setSoTimeout(REQUEST_TIMEOUT_MILLIS);
            // A handshake is answered in several writes. Else each would wait until the client's kernel has
            // acknowledged the one before, and a kernel that has nothing to send takes up to 40 ms for that.
            connection.setTcpNoDelay(true);
            var request = SiteRequest.read(connection.getInputStream());
            if (request != null) {
                connection.getOutputStream().write(answers.answer(request).bytes());
                if (!request.isWhole()) {
                    discardRest(connection);
                }
            }
        } catch (IOException | InterruptedException e) {
            // The client has left. That is its right, and nobody is there to be told.
        }
    }

    /** To close before all has been read is a reset, which can take the answer from a client that still sends. */
    private static void discardRest(Socket connection) throws IOException {
        connection.shutdownOutput();
        connection.getInputStream().skip(MOST_DISCARDED);
    }
}
