package sevenways.lab.cli;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import sevenways.lab.http.PageAddress;
import sevenways.lab.web.FrontPages;

/** The options that all lessons share. */
final class LessonOptions {

    /** The article's deadline. */
    private static final int TIMEOUT_MILLIS = 5000;

    @Mixin
    private final SiteOptions slowSite = new SiteOptions(TIMEOUT_MILLIS);

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
        Require.that(
                urls.isEmpty() || !slowSite.namesSite(),
                "--site, --hosts and --tls do not go with URLs: name either a site, or hosts, or pages");
        Require.that(
                urls.isEmpty() || !slowSite.namesDelay(),
                "--delay does not go with URLs: it is the slow site that delays");
        Require.that(
                urls.isEmpty() || !slowSite.namesVisitor(),
                "--name does not go with URLs: it is a slow site whose page shows it");
        slowSite.check();
        urls.forEach(PageAddress::parse);
        Require.writable(Stream.of(json, trace).filter(Objects::nonNull).toList());
    }

    boolean loadsSlowSite() {
        return urls.isEmpty() && web().isEmpty();
    }

    /** See {@link SiteOptions#web}. */
    Optional<FrontPages> web() {
        return slowSite.web();
    }

    /** True if pages will come by TLS. Of those of the web it is not known, but today most hosts redirect to https. */
    boolean expectsTls() {
        return web().isPresent() || urls.stream().map(PageAddress::parse).anyMatch(LessonOptions::isHttps);
    }

    private static boolean isHttps(URI page) {
        return "https".equalsIgnoreCase(page.getScheme());
    }

    /** Those of the web, or the URLs of the command line; more than once, in turn, if more pages are asked for. */
    List<URI> pagesOfUrls() {
        return web().map(web -> web.pages(slowSite.pages())).orElseGet(this::pagesOfCommandLine);
    }

    private List<URI> pagesOfCommandLine() {
        return IntStream.range(0, slowSite.pages(urls.size()))
                .mapToObj(index -> PageAddress.parse(urls.get(index % urls.size())))
                .toList();
    }

    SiteOptions slowSite() {
        return slowSite;
    }

    boolean rehearses() {
        return slowSite.rehearses();
    }

    Duration timeout() {
        return slowSite.timeout();
    }

    /** Null if none is wanted. */
    Path json() {
        return json;
    }

    /** Null if none is wanted. */
    Path trace() {
        return trace;
    }
}
