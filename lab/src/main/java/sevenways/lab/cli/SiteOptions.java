package sevenways.lab.cli;

import java.time.Duration;
import picocli.CommandLine.Option;

/** Which pages of which slow site, and how to start: the options that the lessons and their comparison share. */
public final class SiteOptions {

    /** Far more than any site has ports for, and their addresses and results still fit into a JVM's memory. */
    private static final int MAX_PAGES = 1_000_000;

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
            description = "One page's deadline (${DEFAULT-VALUE}).",
            converter = AtLeastOne.class)
    private int timeout;

    @Option(
            names = "--no-rehearsal",
            description = "Start the clock in a JVM that has never loaded a page: shows what a fair start hides.")
    private boolean noRehearsal;

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
    }

    /** How many pages to load, or {@code otherwise} if the user does not say. */
    int pages(int otherwise) {
        return pages == null ? otherwise : pages;
    }

    /** How many pages to load. */
    public int pages() {
        return pages(150);
    }

    boolean namesSite() {
        return site != null;
    }

    /** As {@link sevenways.lab.site.SlowSite#open} takes it. */
    public String site() {
        return site == null ? "embedded" : site;
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
