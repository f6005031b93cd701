package sevenways.lab.site;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import sevenways.lab.JavaCommand;
import sevenways.lab.trust.TrustFile;

/**
 * A slow site that another JVM runs, so that its threads, its CPU time, its memory and its descriptors are not the
 * lesson's. The other process lives as long as the pipe to it: however the lesson ends, the site ends with it.
 */
final class SiteProcess implements SlowSite {

    private static final int PATIENCE_SECONDS = 20;

    private final String name;
    private final Process process;
    private final URI base;

    /** Null if it does not speak TLS. */
    private final Path authority;

    SiteProcess(String name, Process process, URI base) {
        this(name, process, base, null);
    }

    private SiteProcess(String name, Process process, URI base, Path authority) {
        this.name = name;
        this.process = process;
        this.base = base;
        this.authority = authority;
    }

    /**
     * Starts a site. If it speaks TLS, this process trusts it until it is closed.
     *
     * @param name {@code embedded} or {@code nginx}
     * @throws SiteUnavailableException if this machine lacks what the site needs
     * @throws IOException if the site does not start
     */
    static SiteProcess start(String name, boolean isTls) throws IOException {
        var process = new ProcessBuilder(command(isTls ? List.of(name, SiteProcessMain.TLS) : List.of(name)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var answer = process.inputReader().readLine();
        if (answer == null) {
            throw new IOException("The site " + name + " did not start; its own message stands above");
        }
        if (answer.startsWith(SiteProcessMain.UNAVAILABLE)) {
            throw new SiteUnavailableException(answer.substring(SiteProcessMain.UNAVAILABLE.length()));
        }
        if (!answer.matches("https?://.*")) {
            throw new IOException(answer);
        }
        var words = answer.split(" ", 2);
        var site = URI.create(words[0]);
        if (!isTls) {
            return new SiteProcess(name, process, site);
        }
        var authority = Path.of(words[1]);
        TrustFile.use(authority);
        return new SiteProcess(name + ", TLS", process, site, authority);
    }

    private static List<String> command(List<String> arguments) {
        // They halve the start-up; the site is done before better compiled code would pay.
        var flags = new ArrayList<>(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
        // JNA, by which Testcontainers finds the Docker engine, loads a library of its own.
        flags.add("--enable-native-access=ALL-UNNAMED");
        var image = System.getProperty(NginxServer.IMAGE);
        if (image != null) {
            flags.add("-D" + NginxServer.IMAGE + "=" + image);
        }
        return JavaCommand.of(flags, SiteProcessMain.class.getName(), arguments);
    }

    @Override
    public URI base() {
        return base;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public void close() {
        if (authority != null) {
            TrustFile.forget(authority);
        }
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // It has ended already.
        }
        // An interrupt is no reason to kill it: a container would stay behind. So it is waited for by join, which goes
        // on through an interrupt and keeps the status.
        var ended = process.onExit()
                .thenApply(_ -> true)
                .completeOnTimeout(false, PATIENCE_SECONDS, TimeUnit.SECONDS)
                .join();
        if (!ended) {
            process.destroyForcibly();
        }
    }
}
