package sevenways.e07.cancelrest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.stream.Stream;
import sevenways.exercises.kit.HeldSite;
import sevenways.exercises.kit.NotYet;
import sevenways.exercises.kit.OneCarrier;
import sevenways.exercises.kit.Proof;

/** Five pages that are held; one of them fails, and when no thread can go on, they are looked at. */
final class AllOrNothingCheck {

    private static final List<String> PAGES = List.of("page 1", "page 2", "page 3", "page 4", "page 5");

    private final OneCarrier carrier = new OneCarrier();
    private final HeldSite site = new HeldSite();
    private final IOException failure = new IOException("404");
    private List<String> titles;
    private Throwable thrown;
    private Thread caller;

    @Proof(1)
    void theFailureComesAtOnce() throws InterruptedException {
        begin();
        fails("Page 3");
    }

    @Proof(2)
    void allTitlesInTheOrderOfThePages() throws InterruptedException {
        begin();
        for (var page : List.of("page 5", "page 2", "page 1", "page 4", "page 3")) {
            stillWaits();
            site.lets(page);
            carrier.settle();
        }
        hasEnded();
        if (!PAGES.stream().map(HeldSite::title).toList().equals(titles)) {
            throw new NotYet(
                    "the titles of pages 1, 2, 3, 4, 5",
                    "" + titles,
                    "All pages have come, and loadAll has not returned their titles in the order of the pages.");
        }
    }

    @Proof(3)
    void alsoWhenSomePagesAreThere() throws InterruptedException {
        begin();
        Stream.of("page 1", "page 5").forEach(site::lets);
        carrier.settle();
        stillWaits();
        fails("Page 4");
    }

    @Proof(4)
    void whoIsInterruptedNeedsNobodyAnyMore() throws InterruptedException {
        begin();
        caller.interrupt();
        carrier.settle();
        hasEnded();
        nobodyIsLeft("The caller was interrupted");
        if (!(thrown instanceof InterruptedException)) {
            throw new NotYet(
                    "an InterruptedException",
                    told(),
                    "The caller was interrupted while it waited, and loadAll does not say so.");
        }
    }

    @Proof(5)
    void endsWhenAllHaveEnded() throws InterruptedException {
        site.holdsTheInterrupted();
        begin();
        site.fails("page 3", failure);
        carrier.settle();
        var left = site.inFlight().size();
        if (!caller.isAlive() && left > 0) {
            throw new NotYet(
                    "loadAll ends when all have ended",
                    left + " have not",
                    "loadAll has ended, and %d threads still work on their pages: they were told to end, and nobody has"
                                    .formatted(left)
                            + " waited until they had.");
        }
        site.letsTheInterruptedEnd();
        carrier.settle();
        hasEnded();
    }

    private void begin() throws InterruptedException {
        caller = carrier.start("caller", () -> {
            try {
                titles = new ArrayList<>(new AllOrNothing(site).loadAll(PAGES, carrier.threads()));
            } catch (ExecutionException | InterruptedException e) {
                thrown = e;
            }
        });
        carrier.settle();
        if (site.inFlight().size() < PAGES.size()) {
            throw new NotYet(
                    "5 pages in flight",
                    site.inFlight().size() + " in flight",
                    "%d of 5 pages %s in flight, and nobody begins the others."
                            .formatted(site.inFlight().size(), site.inFlight().size() == 1 ? "is" : "are"));
        }
    }

    private void fails(String page) throws InterruptedException {
        site.fails(page.toLowerCase(Locale.ROOT), failure);
        carrier.settle();
        if (caller.isAlive() && !site.inFlight().isEmpty()) {
            throw new NotYet(
                    "loadAll throws its failure",
                    "it waits",
                    "%s has failed, and loadAll still waits: %d pages that nobody needs any more go on."
                            .formatted(page, site.inFlight().size()),
                    caller.getStackTrace());
        }
        hasEnded();
        nobodyIsLeft("The failure came");
        if (!wordsOf(thrown).contains(failure)) {
            throw new NotYet(
                    "the page's failure as the cause",
                    told(),
                    "A page has failed, loadAll has ended, and there is no word of the failure.");
        }
        if (thrown.getCause() != failure) {
            throw new NotYet(
                    "the page's failure as the cause",
                    thrown.toString(),
                    "loadAll has thrown, and the page's failure is not the cause, but the cause of the cause.");
        }
    }

    private static List<Throwable> wordsOf(Throwable thrown) {
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).toList();
    }

    private String told() {
        return thrown == null ? "%d titles".formatted(titles.size()) : thrown.toString();
    }

    private void stillWaits() {
        if (!caller.isAlive()) {
            throw new NotYet(
                    "loadAll waits for the others",
                    told(),
                    "Some pages are still being loaded, none has failed, and loadAll has ended.");
        }
    }

    private void hasEnded() {
        if (caller.isAlive()) {
            throw new NotYet(
                    "loadAll ends",
                    "it waits",
                    "There is nothing left to wait for, and loadAll still waits.",
                    caller.getStackTrace());
        }
    }

    private void nobodyIsLeft(String why) {
        var left = site.inFlight().size();
        if (left > 0) {
            throw new NotYet(
                    "every other page is interrupted",
                    left + " go on",
                    "%s, and %d threads still wait for pages that nobody needs any more.".formatted(why, left));
        }
    }
}
