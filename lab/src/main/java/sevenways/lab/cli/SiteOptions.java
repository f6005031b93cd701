package sevenways.lab.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import sevenways.lab.site.SlowSite;
import sevenways.lab.site.Visitor;
import sevenways.lab.trust.TrustFile;
import sevenways.lab.web.FrontPages;

/** Which pages of which slow site, and how to start: the options that the lessons and their comparison share. */
public final class SiteOptions {

    /** Far more than any site has ports for, and their addresses and results still fit into a JVM's memory. */
    private static final int MAX_PAGES = 1_000_000;

    private static final String WEB = "web";
    private static final int MAX_DELAY = 60_000;

    @Option(
            names = "--pages",
            paramLabel = "N",
            description = "Downloads, the five pages of the slow site in turn (150), or those of the web (2 each).")
    private Integer pages;

    @Option(
            names = "--site",
            paramLabel = "WHERE",
            description = "The slow site: embedded, nginx (needs Docker), or the base URL of one that runs (embedded);"
                    + " or web, the five hosts of the article.")
    private String site;

    @Option(
            names = "--hosts",
            paramLabel = "FILE",
            description = "Load pages of the web from these hosts, one host or URL a line.")
    private Path hosts;

    @Option(names = "--tls", description = "The slow site speaks TLS, with a certificate made for this run.")
    private boolean tls;

    @Option(names = "--delay", paramLabel = "MS", description = "The slow site's mean delay (100).")
    private Integer delay;

    @Option(
            names = "--timeout",
            paramLabel = "MS",
            description = "One page's deadline (${DEFAULT-VALUE}).",
            converter = AtLeastOne.class)
    private int timeout;

    @Option(
            names = "--trust",
            paramLabel = "FILE",
            description = "Trust these certificates (PEM), too, and not only the JDK's.")
    private List<Path> trust = List.of();

    @Option(
            names = "--name",
            paramLabel = "TEXT",
            description = "Who runs this, for the page of the room. Goes with the base URL of a slow site.")
    private String name;

    @Option(
            names = "--no-rehearsal",
            description = "Start the clock in a JVM that has never loaded a page: shows what a fair start hides.")
    private boolean noRehearsal;

    /** Null if it is a slow site that is loaded. */
    private FrontPages web;

    /** @param timeoutMillis one page's deadline, if the user does not say */
    public SiteOptions(int timeoutMillis) {
        timeout = timeoutMillis;
    }

    /** @throws IllegalArgumentException with one sentence for the user */
    public void check() {
        Require.that(
                pages == null || pages >= 0 && pages <= MAX_PAGES,
                "--pages must lie between 0 and 1000000, not " + pages);
        Require.that(
                delay == null || delay >= 0 && delay <= MAX_DELAY,
                "--delay must lie between 0 and 60000, not " + delay);
        Require.that(hosts == null || site == null, "--hosts does not go with --site: name either hosts or a site");
        if (hosts != null) {
            web = FrontPages.listedIn(hosts);
        } else if (WEB.equals(site)) {
            web = FrontPages.OF_THE_ARTICLE;
        }
        Require.that(web == null || delay == null, "--delay does not go with the web: it is the slow site that delays");
        Require.that(web == null || !tls, "--tls does not go with the web: each host decides for itself");
        Require.that(
                name == null || site != null && site.contains("://"),
                "--name goes with the address of a slow site, --site URL: its page shows the run under that name");
        visitor("any");
        trust.forEach(TrustFile::use);
    }

    /**
     * Who is to be shown on the page of the site; null if nobody.
     *
     * @param lesson what is run
     * @throws IllegalArgumentException with one sentence for the user
     */
    Visitor visitor(String lesson) {
        return name == null ? null : new Visitor(lesson, name);
    }

    /** What tells another command line to show its run under the same name. */
    public List<String> optionsOfName() {
        return name == null ? List.of() : List.of("--name", name);
    }

    /** How many pages to load, or {@code otherwise} if the user does not say. */
    int pages(int otherwise) {
        return pages == null ? otherwise : pages;
    }

    /** How many pages to load. */
    public int pages() {
        return pages(web == null ? 150 : web.fewest());
    }

    /** The pages of the web that are to be loaded; empty if it is a slow site that is. Known when all was checked. */
    public Optional<FrontPages> web() {
        return Optional.ofNullable(web);
    }

    /** What tells another command line the same pages. Only if it is the web that is loaded. */
    public List<String> optionsOfTheWeb() {
        return hosts == null ? List.of("--site", WEB) : List.of("--hosts", hosts.toString());
    }

    /** What tells another command line to trust whom this process trusts. */
    public static List<String> optionsOfTrust() {
        return TrustFile.files().stream()
                .flatMap(file -> Stream.of("--trust", file.toString()))
                .toList();
    }

    boolean namesSite() {
        return site != null || hosts != null || tls;
    }

    /**
     * The slow site that is wanted.
     *
     * @throws IllegalArgumentException with one sentence for the user, if there is no such site
     * @throws IOException with one sentence for the user, if it cannot be had
     */
    public SlowSite open() throws IOException {
        var where = site == null ? "embedded" : site;
        return tls ? SlowSite.openTls(where) : SlowSite.open(where);
    }

    boolean namesVisitor() {
        return name != null;
    }

    boolean namesDelay() {
        return delay != null;
    }

    /** The site's mean delay. */
    public Duration delay() {
        return Duration.ofMillis(delay == null ? 100 : delay);
    }

    /** One page's deadline. */
    public Duration timeout() {
        return Duration.ofMillis(timeout);
    }

    /** Whether a lesson loads some pages for nobody before its time is taken. */
    public boolean rehearses() {
        return !noRehearsal;
    }
}
