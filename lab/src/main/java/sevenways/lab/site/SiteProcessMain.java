package sevenways.lab.site;

import java.io.IOException;
import java.net.URI;
import java.util.stream.Collectors;

/**
 * The process that runs a slow site. It prints one line, the site's base address or why there is none, and lives until
 * its standard input ends.
 */
final class SiteProcessMain {

    /** Begins the line, if this machine lacks what the site needs. */
    static final String UNAVAILABLE = "unavailable: ";

    /** What runs in this process. */
    interface Server extends AutoCloseable {
        URI base();

        @Override
        void close();
    }

    private SiteProcessMain() {}

    public static void main(String[] args) {
        try (var server = args[0].equals("nginx") ? NginxServer.start() : EmbeddedServer.start()) {
            // Ctrl-C reaches every process of the terminal. The lesson still wants its answers and its log then, so
            // this process outlives the signal until the lesson lets go of it. Not before there is a site: a process
            // that failed to start one must end, because the lesson waits for its line or its end.
            Runtime.getRuntime().addShutdownHook(new Thread(SiteProcessMain::awaitEndOfInput));
            System.out.println(server.base());
            awaitEndOfInput();
        } catch (SiteUnavailableException e) {
            System.out.println(UNAVAILABLE + e.getMessage());
        } catch (IOException e) {
            System.out.println(e.getMessage().lines().collect(Collectors.joining(" ")));
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
