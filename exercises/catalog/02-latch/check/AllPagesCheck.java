package sevenways.e02.latch;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import sevenways.exercises.kit.NotYet;
import sevenways.exercises.kit.OneCarrier;
import sevenways.exercises.kit.Proof;

/** Ten pages, each held until the check lets it go. */
final class AllPagesCheck {

    private static final int COUNT = 10;
    private static final String FAILS = "page 3";

    private final OneCarrier carrier = new OneCarrier();
    private final List<String> addresses =
            IntStream.range(0, COUNT).mapToObj(number -> "page " + number).toList();
    private final Map<String, CountDownLatch> held = new ConcurrentHashMap<>();
    private final Titles titles = new Titles();

    @Proof(1)
    void returnsWhenTheLastPageIsThere() throws InterruptedException {
        var caller = load(this::load);
        for (var answered = 0; answered < COUNT; answered++) {
            carrier.settle();
            allHaveBegun();
            waitsForThePages();
            if (hasEnded(caller)) {
                throw new NotYet(
                        "loadAll waits",
                        "it has returned",
                        "loadAll returned with %d %s when %d of 10 had been answered."
                                .formatted(titles.size(), titles.size() == 1 ? "page" : "pages", answered));
            }
            held.get(addresses.get(COUNT - 1 - answered)).countDown();
        }
        carrier.settle();
        returnsWith(caller, addresses, "All 10 pages are there, and loadAll still waits.");
    }

    @Proof(2)
    void returnsWhenTheLastTitleIsWritten() throws InterruptedException {
        titles.hold();
        var caller = load(AllPagesCheck::title);
        carrier.settle();
        waitsForThePages();
        if (hasEnded(caller)) {
            throw new NotYet(
                    "loadAll waits until each title is in the list",
                    "it has returned, with %d of 10".formatted(titles.size()),
                    "All pages were there, not all titles were in the list, and loadAll returned:"
                            + " a page was called done before it was.");
        }
        titles.letGo();
        carrier.settle();
        returnsWith(caller, addresses, "All 10 titles are in the list, and loadAll still waits.");
    }

    @Proof(3)
    void aPageThatFailsHoldsNobodyUp() throws InterruptedException {
        Thread.setDefaultUncaughtExceptionHandler((thread, thrown) -> {});
        var caller = load(AllPagesCheck::fail);
        carrier.settle();
        waitsForThePages();
        var others = addresses.stream().filter(page -> !page.equals(FAILS)).toList();
        returnsWith(caller, others, "A page has failed, and loadAll waits for it for ever.");
    }

    private Thread load(Pages pages) {
        var allPages = new AllPages(page -> {
            isInAGivenThread(page);
            return pages.load(page);
        });
        return carrier.start("caller", () -> allPages.loadAll(addresses, carrier.threads(), titles));
    }

    private String load(String page) {
        try {
            held.computeIfAbsent(page, ignored -> new CountDownLatch(1)).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return title(page);
    }

    private static String fail(String page) {
        if (page.equals(FAILS)) {
            throw new IllegalStateException("404");
        }
        return title(page);
    }

    private static String title(String page) {
        return "the title of " + page;
    }

    private void isInAGivenThread(String page) {
        if (!carrier.hasMade(Thread.currentThread())) {
            throw new NotYet(
                    "threads of the given factory",
                    Thread.currentThread().toString(),
                    "A page is loaded by a thread that the given ThreadFactory has not made.");
        }
    }

    private void allHaveBegun() {
        if (held.size() < COUNT) {
            throw new NotYet(
                    "all 10 pages have begun",
                    held.size() + " of 10",
                    "%d of 10 pages %s begun, and nobody begins the rest."
                            .formatted(held.size(), held.size() == 1 ? "has" : "have"));
        }
    }

    private void waitsForThePages() {
        for (var sleeper : carrier.sleeping()) {
            throw new NotYet(
                    "loadAll waits for the pages",
                    "a wait that ends by itself after some time",
                    "Not all of the 10 pages are there, and loadAll wakes up after some time all the same:"
                            + " it waits for a time, and not for the pages.",
                    sleeper.getStackTrace());
        }
    }

    private void returnsWith(Thread caller, List<String> pages, String stillWaits) {
        if (!hasEnded(caller)) {
            throw new NotYet("loadAll returns", "it waits", stillWaits, caller.getStackTrace());
        }
        var expected = pages.stream().map(AllPagesCheck::title).toList();
        if (!expected.equals(titles.stream().sorted().toList())) {
            throw new NotYet(
                    "the titles of %d pages".formatted(pages.size()),
                    titles.isEmpty() ? "none" : "%d, the first is \"%s\"".formatted(titles.size(), titles.getFirst()),
                    "loadAll has returned, and the list does not hold the title of each page that is there.");
        }
    }

    private static boolean hasEnded(Thread thread) {
        return thread.getState() == Thread.State.TERMINATED;
    }
}
