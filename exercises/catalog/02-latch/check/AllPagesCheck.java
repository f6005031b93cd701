package sevenways.e02.latch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import sevenways.exercises.kit.NotYet;
import sevenways.exercises.kit.OneCarrier;
import sevenways.exercises.kit.Proof;

/** Ten pages, each held until the check lets it go, the last first. */
final class AllPagesCheck {

    private static final int COUNT = 10;

    private final OneCarrier carrier = new OneCarrier();
    private final List<String> addresses =
            IntStream.range(0, COUNT).mapToObj(number -> "page " + number).toList();
    private final Map<String, CountDownLatch> held = new ConcurrentHashMap<>();
    private final AtomicReference<List<String>> returned = new AtomicReference<>();

    @Proof(1)
    void returnsWhenTheLastPageIsThere() throws InterruptedException {
        var allPages = new AllPages(this::load);
        carrier.start("caller", () -> {
            try {
                returned.set(new ArrayList<>(allPages.loadAll(addresses, carrier.threads())));
            } catch (InterruptedException e) {
                throw new IllegalStateException("nobody interrupts here", e);
            }
        });
        for (var answered = 0; answered < COUNT; answered++) {
            carrier.settle();
            allHaveBegun();
            stillWaits(answered);
            held.get(addresses.get(COUNT - 1 - answered)).countDown();
        }
        carrier.settle();
        hasAll();
    }

    private String load(String page) {
        try {
            held.computeIfAbsent(page, ignored -> new CountDownLatch(1)).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return page;
    }

    private void allHaveBegun() {
        if (held.size() < COUNT) {
            throw new NotYet(
                    "all 10 pages have begun",
                    held.size() + " of 10",
                    "%d of 10 pages has begun, and nobody begins the rest.".formatted(held.size()));
        }
    }

    private void stillWaits(int answered) {
        for (var sleeper : carrier.sleeping()) {
            throw new NotYet(
                    "loadAll waits for the pages",
                    "Thread.sleep",
                    "Not all of the 10 pages have been answered, and loadAll sleeps: it waits for a time, and not for the pages.",
                    sleeper.getStackTrace());
        }
        var titles = returned.get();
        if (titles != null) {
            throw new NotYet(
                    "loadAll waits",
                    "it has returned",
                    "loadAll returned with %d page when %d of 10 had been answered.".formatted(titles.size(), answered));
        }
    }

    private void hasAll() {
        var titles = returned.get();
        if (titles == null) {
            throw new NotYet("loadAll returns", "it waits", "All 10 pages are there, and loadAll still waits.");
        }
        if (titles.size() < COUNT) {
            throw new NotYet("10 titles", titles.size() + " titles", "%d of 10 pages are in the list.".formatted(titles.size()));
        }
    }
}
