package sevenways.lab.cli;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import sevenways.lab.http.PageAddress;

/** The options that all lessons share. */
final class LessonOptions {

    private static final int MAX_DELAY = 60_000;

    @Option(
            names = "--pages",
            paramLabel = "N",
            description = "Downloads, the five pages of the slow site in turn (150).")
    private Integer pages;

    @Option(
            names = "--site",
            paramLabel = "WHERE",
            description = "The slow site: embedded, nginx (needs Docker), or the base URL of one that runs (embedded).")
    private String site;

    @Option(names = "--delay", paramLabel = "MS", description = "The slow site's mean delay (100).")
    private Integer delay;

    @Option(
            names = "--timeout",
            paramLabel = "MS",
            description = "One page's deadline (5000).",
            converter = AtLeastOne.class)
    private int timeout = 5000;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the run as JSON.")
    private Path json;

    @Option(
            names = "--trace",
            paramLabel = "FILE",
            description = "Write the run as Chrome trace events; Perfetto opens them.")
    private Path trace;

    @Parameters(paramLabel = "URL", description = "Load these pages instead of the slow site's.")
    private List<String> urls = List.of();

    /** @throws IllegalArgumentException with one sentence for the user */
    void check() {
        require(pages == null || pages >= 0, "--pages must be 0 or more, not " + pages);
        require(
                delay == null || delay >= 0 && delay <= MAX_DELAY,
                "--delay must lie between 0 and 60000, not " + delay);
        require(loadsSlowSite() || site == null, "--site does not go with URLs: name either a slow site or pages");
        require(loadsSlowSite() || delay == null, "--delay does not go with URLs: it is the slow site that delays");
        urls.forEach(PageAddress::parse);
        Stream.of(json, trace).filter(file -> file != null).forEach(LessonOptions::requireWritable);
    }

    boolean loadsSlowSite() {
        return urls.isEmpty();
    }

    /** The URLs of the command line; more than once, in turn, if more pages are asked for. */
    List<URI> pagesOfUrls() {
        return IntStream.range(0, pages == null ? urls.size() : pages)
                .mapToObj(index -> PageAddress.parse(urls.get(index % urls.size())))
                .toList();
    }

    int pages() {
        return pages == null ? 150 : pages;
    }

    String site() {
        return site == null ? "embedded" : site;
    }

    Duration delay() {
        return Duration.ofMillis(delay == null ? 100 : delay);
    }

    Duration timeout() {
        return Duration.ofMillis(timeout);
    }

    /** Null if none is wanted. */
    Path json() {
        return json;
    }

    /** Null if none is wanted. */
    Path trace() {
        return trace;
    }

    private static void requireWritable(Path file) {
        var folder = file.toAbsolutePath().getParent();
        require(folder != null && Files.isDirectory(folder), "Cannot write '" + file + "': its folder does not exist");
        require(!Files.isDirectory(file), "Cannot write '" + file + "': it is a folder");
        require(Files.isWritable(Files.exists(file) ? file : folder), "Cannot write '" + file + "': no permission");
    }

    private static void require(boolean condition, String sentence) {
        if (!condition) {
            throw new IllegalArgumentException(sentence);
        }
    }
}
