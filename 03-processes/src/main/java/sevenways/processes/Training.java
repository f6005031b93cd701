package sevenways.processes;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import sevenways.lab.site.SlowSite;

/** One life of a child with two pages in it. Told to do so, its JVM writes an archive of the classes that it needed. */
public final class Training {

    private Training() {}

    /**
     * Returns when the child has ended.
     *
     * @param jvm with a flag that has it write an archive at its end
     */
    public static void run(ChildJvm jvm) throws IOException, InterruptedException {
        // Pages over sockets, so that the archive has the classes for that, too. Most of them are those of TLS.
        try (var site = SlowSite.open("embedded");
                var speakingTls = SlowSite.openTls("embedded")) {
            load(List.of(page(site), page(speakingTls)), jvm);
        }
    }

    private static URI page(SlowSite site) {
        return site.newRun(Duration.ZERO).pages(1).getFirst();
    }

    private static void load(List<URI> pages, ChildJvm jvm) throws IOException, InterruptedException {
        var child = new ProcessBuilder(jvm.command())
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (var requests = child.outputWriter(StandardCharsets.US_ASCII);
                var answers = child.inputReader(StandardCharsets.US_ASCII)) {
            Line.read(answers); // that it is ready
            for (var page : pages) {
                requests.append(new ChildRequest(page, Duration.ofMinutes(1)).line())
                        .append('\n')
                        .flush();
                Line.read(answers);
            }
        }
        child.waitFor();
    }
}
