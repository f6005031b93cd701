package sevenways.e02.backpressure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import sevenways.exercises.kit.NotYet;
import sevenways.exercises.kit.OneCarrier;
import sevenways.exercises.kit.Proof;

/** All pages are held; each answer makes room for one more. */
final class FeederCheck {

    private static final int WORKERS = 4;
    private static final int WAITING = 4;
    private static final int MANY = 1_000;

    private final OneCarrier carrier = new OneCarrier();
    private final List<String> titles = Collections.synchronizedList(new ArrayList<>());
    private Thread feeder;

    @Proof(1)
    void theFeederWaits() throws InterruptedException {
        var pages = new HeldPages(MANY);
        start(pages);
        for (var answered = 0; answered < 12; answered++) {
            carrier.settle();
            nobodySleeps();
            if (pages.taken() == MANY) {
                throw tookThemAll(pages);
            }
            if (hasEnded()) {
                throw new NotYet(
                        "loadAll goes on", "it has returned", "There are pages left, and loadAll has returned.");
            }
            isCarried(pages, answered);
            pages.answerOne();
        }
    }

    @Proof(2)
    void noPageIsLost() throws InterruptedException {
        var count = 2 * (WORKERS + WAITING);
        var pages = new HeldPages(count);
        start(pages);
        for (var answered = 0; answered < count; answered++) {
            carrier.settle();
            nobodySleeps();
            if (hasEnded()) {
                throw new NotYet(
                        "loadAll waits for the last page",
                        "it has returned, and %d have given a title".formatted(titles.size()),
                        "loadAll has returned, and not all pages that it took have given their titles.");
            }
            if (pages.inFlight() == 0) {
                throw new NotYet(
                        count + " pages are loaded",
                        "%d are, and none is in flight".formatted(answered),
                        "There are pages left, none is in flight, and nobody begins one.");
            }
            pages.answerOne();
        }
        carrier.settle();
        gaveTitles(IntStream.rangeClosed(1, count)
                .mapToObj(number -> "page " + number)
                .toList());
    }

    @Proof(3)
    void aPageThatFailsGivesItsRoomBack() throws InterruptedException {
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> {});
        var failing = IntStream.rangeClosed(1, 2 * (WORKERS + WAITING))
                .mapToObj(number -> "page " + number)
                .toArray(String[]::new);
        var pages = new HeldPages(failing.length + 1, failing);
        pages.answerAll();
        start(pages);
        carrier.settle();
        if (pages.taken() <= failing.length) {
            throw new NotYet(
                    "the feeder goes on behind %d pages that fail".formatted(failing.length),
                    "%d were taken".formatted(pages.taken()),
                    "Pages have failed, and the feeder waits for ever: their room was never given back.");
        }
        gaveTitles(List.of("page " + (failing.length + 1)));
    }

    private void start(HeldPages pages) {
        feeder = carrier.start("feeder", () -> new Feeder(pages).loadAll(pages, carrier.threads(), titles::add));
    }

    private boolean hasEnded() {
        return feeder.getState() == Thread.State.TERMINATED;
    }

    private void nobodySleeps() {
        for (var sleeper : carrier.sleeping()) {
            throw new NotYet(
                    "the feeder waits for room",
                    "a wait that ends by itself after some time",
                    "No page has been answered, and the feeder looks again after some time:"
                            + " it waits for a time, and not for room.",
                    sleeper.getStackTrace());
        }
    }

    private NotYet tookThemAll(HeldPages pages) throws InterruptedException {
        var inFlight = pages.inFlight();
        var threads = carrier.made().size();
        pages.answerAll();
        carrier.settle();
        if (titles.size() < MANY) {
            var lost = IntStream.rangeClosed(1, MANY)
                    .filter(number -> !titles.contains("page " + number))
                    .findFirst()
                    .orElseThrow();
            return new NotYet(
                    "each page gives its title",
                    "%d of 1,000".formatted(titles.size()),
                    "page %d has given no title: there was no room for it, and it was thrown away.".formatted(lost));
        }
        var where = threads > MANY
                ? "the others are threads, without a bound."
                : "the others lie in a queue without a bound.";
        return new NotYet(
                "at most 8 pages without a title are taken",
                "1,000",
                "The feeder has taken 1,000 pages, and %d are being loaded: %s".formatted(inFlight, where));
    }

    private void isCarried(HeldPages pages, int answered) {
        if (isClosing(feeder)) {
            throw new NotYet(
                    "the feeder takes the next page, or waits for room",
                    "it has left its loop, and waits in close()",
                    "There are pages left, and the feeder takes no more: so it ends if a full pool refuses a"
                            + " page with an"
                            + " exception.",
                    feeder.getStackTrace());
        }
        var inFlight = pages.inFlight();
        if (inFlight > WORKERS && isLoading(feeder)) {
            throw new NotYet(
                    "4 pages are in flight",
                    inFlight + " are",
                    "%d pages are in flight: the feeder loads one itself, and feeds nobody meanwhile."
                            .formatted(inFlight),
                    feeder.getStackTrace());
        }
        if (inFlight != WORKERS) {
            throw new NotYet(
                    "4 pages are in flight",
                    inFlight + " are",
                    "%d %s in flight, and there are pages enough for 4 workers."
                            .formatted(inFlight, inFlight == 1 ? "page is" : "pages are"));
        }
        var unanswered = pages.taken() - answered;
        if (unanswered > WORKERS + WAITING) {
            throw new NotYet(
                    "4 pages are in flight, and at most 4 wait",
                    "%d wait".formatted(unanswered - WORKERS),
                    "%d pages were taken, 4 of them are in flight, and more than 4 wait.".formatted(unanswered));
        }
    }

    private static boolean isClosing(Thread thread) {
        return Arrays.stream(thread.getStackTrace())
                .anyMatch(frame -> frame.getMethodName().equals("close"));
    }

    private static boolean isLoading(Thread thread) {
        return Arrays.stream(thread.getStackTrace())
                .anyMatch(frame -> frame.getClassName().equals(HeldPages.class.getName()));
    }

    private void gaveTitles(List<String> expected) {
        if (!hasEnded()) {
            throw new NotYet(
                    "loadAll returns",
                    "it waits",
                    "Each page is answered, and loadAll still waits.",
                    feeder.getStackTrace());
        }
        if (!expected.stream().sorted().toList().equals(titles.stream().sorted().toList())) {
            throw new NotYet(
                    "%d titles, one of each page".formatted(expected.size()),
                    "%d titles".formatted(titles.size()),
                    "loadAll has returned, and not each page has given its title, once.");
        }
    }
}
