package sevenways.lab.site;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The embedded site's own process: one virtual thread a connection. It lives until its standard input ends. */
final class EmbeddedSiteProcess {

    /** The JDK's default of 50 makes clients that connect all at once retry for seconds. */
    private static final int BACKLOG = 4096;

    private static final int REQUEST_TIMEOUT_MILLIS = 10_000;

    private EmbeddedSiteProcess() {}

    public static void main(String[] args) throws IOException {
        // Ctrl-C reaches every process of the terminal. The lesson still wants its answers and its log then, so this
        // process outlives the signal until the lesson lets go of it.
        Runtime.getRuntime().addShutdownHook(new Thread(EmbeddedSiteProcess::awaitEndOfInput));
        var site = new SiteAnswers();
        var server = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().name("accept").start(() -> acceptAll(server, site));
        System.out.println(server.getLocalPort());
        awaitEndOfInput();
    }

    private static void acceptAll(ServerSocket server, SiteAnswers site) {
        while (true) {
            try {
                var connection = server.accept();
                Thread.startVirtualThread(() -> serve(connection, site));
            } catch (IOException e) {
                System.err.println("The embedded site cannot accept a connection: " + e.getMessage());
                // Out of descriptors, most likely: an answered page gives one back.
                LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(100));
            }
        }
    }

    private static void serve(Socket connection, SiteAnswers site) {
        try (connection) {
            connection.setSoTimeout(REQUEST_TIMEOUT_MILLIS);
            var request = SiteRequest.read(connection.getInputStream());
            if (request != null) {
                connection.getOutputStream().write(site.answer(request).bytes());
            }
        } catch (IOException | InterruptedException e) {
            // The client has left. That is its right, and nobody is there to be told.
        }
    }

    private static void awaitEndOfInput() {
        try {
            while (System.in.read() >= 0) {
                // Nothing is ever sent; only the end counts.
            }
        } catch (IOException e) {
            // A broken input has ended, too.
        }
    }
}
