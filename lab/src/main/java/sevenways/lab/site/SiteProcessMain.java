package sevenways.lab.site;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The process that runs a slow site. It prints one line and lives until its standard input ends. The line is the site's
 * base address, and behind a space the file of whom to trust if it speaks TLS; or why there is no site.
 */
final class SiteProcessMain {

    /** Begins the line, if this machine lacks what the site needs. */
    static final String UNAVAILABLE = "unavailable: ";

    /** Behind the name of the site. */
    static final String TLS = "tls";

    /** What runs in this process. */
    interface Server extends AutoCloseable {
        URI base();

        /** Whom to trust, in PEM; null if it does not speak TLS. */
        default Path authority() {
            return null;
        }

        @Override
        void close();
    }

    /** Starts what runs in this process. */
    @FunctionalInterface
    interface Start {
        Server server() throws IOException;
    }

    private SiteProcessMain() {}

    public static void main(String[] args) {
        var isTls = List.of(args).contains(TLS);
        run(
                switch (args[0]) {
                    case "nginx" -> isTls ? NginxServer::startTls : NginxServer::start;
                    default -> isTls ? EmbeddedServer::startTls : EmbeddedServer::start;
                });
    }

    static void run(Start start) {
        try (var server = start.server()) {
            // Ctrl-C reaches every process of the terminal. The lesson still wants its answers and its log then, so
            // this process outlives the signal until the lesson has let go of it and the server is closed. Not before
            // there is a site: one that failed to start must end, because the lesson waits for its line or its end.
            var main = Thread.currentThread();
            Runtime.getRuntime().addShutdownHook(new Thread(() -> awaitEndOf(main)));
            System.out.println(server.authority() == null ? server.base() : server.base() + " " + server.authority());
            awaitEndOfInput();
        } catch (SiteUnavailableException e) {
            System.out.println(UNAVAILABLE + e.getMessage());
        } catch (IOException e) {
            System.out.println(e.getMessage().lines().collect(Collectors.joining(" ")));
        }
    }

    /** From here on, that thread must not call System.exit, which waits for the hooks in its turn. */
    private static void awaitEndOf(Thread main) {
        try {
            main.join();
        } catch (InterruptedException e) {
            // Nobody interrupts a hook.
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
