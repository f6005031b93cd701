package sevenways.processes;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import sevenways.lab.site.SlowSite;

/** One life of a child with one page in it. Told to do so, its JVM writes an archive of the classes that it needed. */
public final class Training {

    private Training() {}

    /**
     * Returns when the child has ended.
     *
     * @param jvm with a flag that has it write an archive at its end
     */
    public static void run(ChildJvm jvm) throws IOException, InterruptedException {
        // A page over a socket, so that the archive has the classes for that, too.
        try (var site = SlowSite.open("embedded")) {
            load(site.newRun(Duration.ZERO).pages(1).getFirst(), jvm);
        }
    }

    private static void load(URI page, ChildJvm jvm) throws IOException, InterruptedException {
        var child = new ProcessBuilder(jvm.command())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var requests = child.outputWriter(StandardCharsets.US_ASCII);
                var answers = child.inputReader(StandardCharsets.US_ASCII)) {
            Line.read(answers); // that it is ready
            requests.append(new ChildRequest(page, Duration.ofMinutes(1)).line())
                    .append('\n');
            requests.flush();
            Line.read(answers);
        }
        child.waitFor();
    }
}
