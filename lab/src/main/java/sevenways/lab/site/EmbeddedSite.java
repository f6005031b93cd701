package sevenways.lab.site;

import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

/**
 * The slow site that needs nothing installed: a JVM of its own on loopback, so that its threads, its CPU time, its
 * memory and its descriptors are not the lesson's.
 */
public final class EmbeddedSite implements SlowSite {

    private final Process process;
    private final URI base;

    private EmbeddedSite(Process process, URI base) {
        this.process = process;
        this.base = base;
    }

    /**
     * Starts the site on a free port.
     *
     * @throws IOException if its process cannot be started
     */
    public static EmbeddedSite start() throws IOException {
        // These flags halve the start-up: the site is done before a better compiled one would pay.
        var process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        EmbeddedSiteProcess.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var port = process.inputReader().readLine();
        if (port == null) {
            throw new IOException("The embedded site did not start; its own message stands above");
        }
        var host = InetAddress.getLoopbackAddress().getHostAddress();
        return new EmbeddedSite(process, URI.create("http://" + host + ":" + port + "/"));
    }

    @Override
    public URI base() {
        return base;
    }

    @Override
    public String name() {
        return "embedded";
    }

    /** Closes the input of the site's process, which is its signal to end. */
    @Override
    public void close() {
        try {
            process.getOutputStream().close();
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (IOException | InterruptedException e) {
            process.destroyForcibly();
        }
    }
}
