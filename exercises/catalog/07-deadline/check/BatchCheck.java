package sevenways.e07.deadline;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import sevenways.exercises.kit.HeldSite;
import sevenways.exercises.kit.NotYet;
import sevenways.exercises.kit.OneCarrier;
import sevenways.exercises.kit.Proof;

/** Five pages that are held, and an alarm that rings when the check says so; no time passes. */
final class BatchCheck {

    private static final List<String> PAGES = List.of("page 1", "page 2", "page 3", "page 4", "page 5");
    private static final Duration TIME = Duration.ofSeconds(5);

    private final OneCarrier carrier = new OneCarrier();
    private final HeldSite site = new HeldSite();
    private ManualAlarms alarms = new ManualAlarms(false);
    private List<String> titles;
    private boolean interruptStays;
    private Thread caller;

    @Proof(1)
    void theAlarmEndsAll() throws InterruptedException {
        begin();
        lets("page 2");
        rings();
        if (!site.inFlight().isEmpty()) {
            var loading = site.inFlight().size();
            throw new NotYet(
                    "no page is loaded any more",
                    loading + " are",
                    "The batch's time is over, and %d pages are still being loaded.".formatted(loading),
                    caller.getStackTrace());
        }
        hasReturned("The batch's time is over");
        returned(List.of(Batch.TIMEOUT, HeldSite.title("page 2"), Batch.TIMEOUT, Batch.TIMEOUT, Batch.TIMEOUT));
    }

    @Proof(2)
    void allPagesInTime() throws InterruptedException {
        begin();
        lets("page 5", "page 3", "page 1", "page 2", "page 4");
        hasReturned("All pages are there");
        returned(PAGES.stream().map(HeldSite::title).toList());
        if (alarms.left() > 0) {
            throw new NotYet(
                    "no alarm is set",
                    alarms.left() + " set",
                    "The batch is done, and its alarm is still set: it will ring when there is nobody to be "
                            + "woken.");
        }
    }

    @Proof(3)
    void oneAlarmForAll() throws InterruptedException {
        begin();
        lets("page 1", "page 2", "page 3", "page 4");
        if (alarms.everSet() > 1) {
            throw new NotYet(
                    "1 alarm",
                    alarms.everSet() + " alarms",
                    "%d alarms were set for one batch: it has one time.".formatted(alarms.everSet()));
        }
        if (!alarms.times().equals(List.of(TIME))) {
            throw new NotYet(
                    "one alarm, in 5 s",
                    "" + alarms.times(),
                    "The batch has a time of 5 s, and no alarm is set that rings then.");
        }
        lets("page 5");
        hasReturned("All pages are there");
    }

    @Proof(4)
    void itRingsWhenTheLastPageHasCome() throws InterruptedException {
        alarms = new ManualAlarms(true);
        begin();
        lets("page 1", "page 2", "page 3", "page 4", "page 5");
        hasReturned("All pages are there");
        returned(PAGES.stream().map(HeldSite::title).toList());
        if (interruptStays) {
            throw new NotYet(
                    "the caller is not interrupted",
                    "it is",
                    "The alarm rang between the last page and the cancel, and the caller stays interrupted: "
                            + "its next wait,"
                            + " whatever it is for, will end at once.");
        }
    }

    @Proof(5)
    void noAlarmIsLeftAfterAFailure() throws InterruptedException {
        begin();
        lets("page 2", "page 3", "page 4", "page 5");
        fails("page 1");
        hasReturned("The last page has failed");
        if (alarms.left() > 0) {
            throw new NotYet(
                    "no alarm is set",
                    alarms.left() + " set",
                    "The batch has ended with a failure, and its alarm is still set: it will ring when there is nobody"
                            + " to be woken.");
        }
    }

    @Proof(6)
    void aFailureLeavesNobodyWithoutALimit() throws InterruptedException {
        begin();
        fails("page 1");
        endsInTime("A page has failed");
    }

    @Proof(7)
    void anInterruptLeavesNobodyWithoutALimit() throws InterruptedException {
        begin();
        caller.interrupt();
        carrier.settle();
        endsInTime("The caller was interrupted");
    }

    @Proof(8)
    void returnsWhenAllHaveEnded() throws InterruptedException {
        site.holdsTheInterrupted();
        begin();
        rings();
        var left = site.inFlight().size();
        if (!caller.isAlive() && left > 0) {
            throw new NotYet(
                    "loadAll returns when all have ended",
                    left + " have not",
                    "loadAll has returned, and %d threads still work on their pages: they were told to end, and nobody"
                                    .formatted(left)
                            + " has waited until they had.");
        }
        site.letsTheInterruptedEnd();
        carrier.settle();
        hasReturned("The batch's time is over");
    }

    private void begin() throws InterruptedException {
        caller = carrier.start("caller", () -> {
            try {
                titles = new ArrayList<>(new Batch(site, alarms).loadAll(PAGES, TIME, carrier.threads()));
                interruptStays = Thread.currentThread().isInterrupted();
            } catch (ExecutionException | InterruptedException e) {
                // It has said so; how, is not asked here.
            }
        });
        carrier.settle();
        if (site.inFlight().size() < PAGES.size()) {
            throw new NotYet(
                    "5 pages in flight",
                    site.inFlight().size() + " in flight",
                    "Not all of the 5 pages are in flight, and nobody begins the others.");
        }
        for (var sleeper : carrier.sleeping()) {
            throw new NotYet(
                    "the given alarms tell the time",
                    "a wait that ends by itself",
                    "Somebody waits for a time by another clock than the alarm's: here it is the alarm that "
                            + "says when the time is over.",
                    sleeper.getStackTrace());
        }
    }

    private void lets(String... pages) throws InterruptedException {
        for (var page : pages) {
            site.lets(page);
            carrier.settle();
        }
    }

    private void fails(String page) throws InterruptedException {
        site.fails(page, new IOException("404"));
        carrier.settle();
    }

    /** By itself, or else when its alarm rings. */
    private void endsInTime(String why) throws InterruptedException {
        rings();
        var left = site.inFlight().size();
        if (left > 0) {
            throw new NotYet(
                    "the others are interrupted, now or by the alarm",
                    left + " go on, and no alarm is set",
                    "%s, no alarm is set any more, and %d pages are being loaded without a limit.".formatted(why, left),
                    caller.getStackTrace());
        }
        hasReturned(why);
    }

    private void rings() throws InterruptedException {
        alarms.ring();
        carrier.settle();
    }

    private void hasReturned(String why) {
        if (caller.isAlive()) {
            throw new NotYet("loadAll returns", "it waits", why + ", and loadAll still waits.", caller.getStackTrace());
        }
    }

    private void returned(List<String> expected) {
        var came =
                expected.stream().filter(title -> !title.equals(Batch.TIMEOUT)).toList();
        if (!titles.containsAll(came)) {
            throw new NotYet(
                    "titles kept: " + came.size(),
                    "titles kept: " + titles.stream().filter(came::contains).count(),
                    "Pages had come before the alarm rang, and their titles are lost.");
        }
        if (!titles.equals(expected)) {
            throw new NotYet(
                    "" + expected,
                    "" + titles,
                    "The titles, and TIMEOUT for those who were late, do not stand in the order of the pages.");
        }
    }
}
