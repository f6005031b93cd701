package sevenways.e07.limit;

import java.io.IOException;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import sevenways.exercises.kit.HeldSite;
import sevenways.exercises.kit.NotYet;
import sevenways.exercises.kit.OneCarrier;
import sevenways.exercises.kit.Proof;

/** Twenty pages, each held until the check lets it go; between two of them all threads stand, and are counted. */
final class LimitedCheck {

    private static final List<String> PAGES =
            IntStream.rangeClosed(1, 20).mapToObj(number -> "page " + number).toList();

    private final OneCarrier carrier = new OneCarrier();
    private final HeldSite site = new HeldSite();
    private final ConcurrentLinkedQueue<String> titles = new ConcurrentLinkedQueue<>();
    private Thread caller;

    @Proof(1)
    void fiveAtOnce() throws InterruptedException {
        begin();
        for (var answered = 0; answered < PAGES.size(); answered++) {
            areInFlight(Math.min(Limited.AT_ONCE, PAGES.size() - answered), answered);
            site.lets(first());
            carrier.settle();
        }
        allAreThere(PAGES.size());
    }

    @Proof(2)
    void aPageThatFailsGivesItsTurnBack() throws InterruptedException {
        begin();
        for (var failed = 0; failed < Limited.AT_ONCE; failed++) {
            site.fails(first(), new IOException("404"));
            carrier.settle();
            var inFlight = site.inFlight().size();
            if (inFlight < Limited.AT_ONCE) {
                throw new NotYet(
                        "5 pages in flight",
                        inFlight + " in flight",
                        "%d pages are in flight, and others wait: the page that failed has kept its turn."
                                .formatted(inFlight));
            }
        }
        for (var page : PAGES) {
            site.lets(page);
        }
        carrier.settle();
        allAreThere(PAGES.size() - Limited.AT_ONCE);
    }

    @Proof(3)
    void aThreadAPage() throws InterruptedException {
        Set<Thread> loaders = new HashSet<>();
        begin();
        while (!site.inFlight().isEmpty()) {
            loaders.addAll(site.inFlight().values());
            site.lets(first());
            carrier.settle();
        }
        if (loaders.size() != PAGES.size()) {
            throw new NotYet(
                    "20 threads",
                    loaders.size() + " threads",
                    "20 pages were loaded by %d threads: a pool of virtual threads is a limit in disguise."
                            .formatted(loaders.size()));
        }
    }

    @Proof(4)
    void whoIsInterruptedInTheQueueHasNoTurn() throws InterruptedException {
        begin();
        var inFlight = site.inFlight().values();
        carrier.made().stream()
                .filter(thread -> thread != caller && !inFlight.contains(thread))
                .findFirst()
                .ifPresent(Thread::interrupt);
        carrier.settle();
        if (site.inFlight().size() > Limited.AT_ONCE) {
            throw new NotYet(
                    "5 pages in flight",
                    site.inFlight().size() + " in flight",
                    "A thread was interrupted while it waited for its turn, and 6 pages are in flight: it has taken or"
                            + " given back a turn that it never had.");
        }
    }

    private void begin() throws InterruptedException {
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> {});
        caller = carrier.start("caller", () -> new Limited(site, titles::add).loadAll(PAGES, carrier.threads()));
        carrier.settle();
    }

    /** The one that has begun first of those in flight. */
    private String first() {
        return site.begun().stream()
                .filter(site.inFlight()::containsKey)
                .findFirst()
                .orElseThrow();
    }

    private void areInFlight(int expected, int answered) {
        var inFlight = site.inFlight().size();
        if (inFlight > Limited.AT_ONCE) {
            throw new NotYet(
                    "5 pages in flight",
                    inFlight + " in flight",
                    "%d of 20 pages are in flight, and the site bears 5.".formatted(inFlight),
                    site.inFlight().values().iterator().next().getStackTrace());
        }
        if (inFlight < expected) {
            throw new NotYet(
                    expected + " pages in flight",
                    "%d in flight, when %d of 20 have been answered".formatted(inFlight, answered),
                    "The site bears 5 pages at once, %d %s in flight, and others wait for nothing."
                            .formatted(inFlight, inFlight == 1 ? "is" : "are"));
        }
    }

    private void allAreThere(int expected) {
        if (titles.size() != expected) {
            throw new NotYet(
                    expected + " titles",
                    titles.size() + " titles",
                    "Nobody loads a page any more, and not every page has been loaded that could be.");
        }
    }
}
