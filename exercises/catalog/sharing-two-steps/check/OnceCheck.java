package sevenways.sharing.twosteps;

import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import sevenways.exercises.kit.Crossing;
import sevenways.exercises.kit.CrossingMap;
import sevenways.exercises.kit.Interleavings;
import sevenways.exercises.kit.NotYet;
import sevenways.exercises.kit.Proof;

/** Two threads want the same page. */
final class OnceCheck {

    private static final String PAGE = "kettle";

    private final List<String> loaded = new CopyOnWriteArrayList<>();

    /** Before two cross there: an answer that wakes nobody would never come out of it. */
    @Proof(1)
    void whoComesMeanwhileWaits() throws InterruptedException {
        new HeldLoad(false).run();
    }

    @Proof(2)
    void aLoadThatFailsHoldsNobodyUp() throws InterruptedException {
        new HeldLoad(true).run();
    }

    @Proof(3)
    void loadedOnce() throws InterruptedException {
        var crossing = new Crossing();
        var once = new Once(new CrossingMap<>(crossing), this::load);
        crossing.run(() -> hasTitle(once, PAGE), () -> hasTitle(once, PAGE));
        if (loaded.size() != 1) {
            throw new NotYet(
                    "kettle is loaded once",
                    loaded.size() + " times",
                    looksBeforeItLoads()
                            ? "kettle was loaded twice: both threads had looked before either had put."
                            : "kettle was loaded twice: your code loads first, and asks afterwards whether it had to.");
        }
    }

    /** Whether a page that is there is left alone, at least by one thread. */
    private boolean looksBeforeItLoads() {
        var once = new Once(new ConcurrentHashMap<>(), this::load);
        loaded.clear();
        once.get(PAGE);
        once.get(PAGE);
        return loaded.size() == 1;
    }

    @Proof(4)
    void eachPageIsLoaded() {
        var once = new Once(new ConcurrentHashMap<>(), this::load);
        for (var page : List.of(PAGE, "bus", PAGE, "bus")) {
            hasTitle(once, page);
        }
        if (!loaded.equals(List.of(PAGE, "bus"))) {
            throw new NotYet(
                    "kettle and bus are loaded, once each",
                    String.join(", ", loaded),
                    "One thread alone wanted two pages, twice each, and they were not loaded once each.");
        }
    }

    /** For an answer that keeps what it knows in fields of its own. */
    @Proof(5)
    void loadedOnceInAnyOrder() {
        Interleavings.breaking(new TwoWantIt()).ifPresent(order -> {
            throw new NotYet(
                    "kettle is loaded once, and both get it",
                    "not so",
                    "Two threads wanted kettle, and it is loaded twice, or one does not get it, if their steps come in this order.",
                    null,
                    order);
        });
    }

    private static final class TwoWantIt extends Interleavings.Races {

        @Override
        protected Interleavings.Race race() {
            return new Race();
        }
    }

    private static final class Race extends Interleavings.Race {

        private final CountingLoader loader = new CountingLoader();
        private final Once once = new Once(new ConcurrentHashMap<>(), loader);
        private String ones;
        private String twos;

        @Override
        protected void one() {
            ones = once.get(PAGE);
        }

        @Override
        protected void two() {
            twos = once.get(PAGE);
        }

        @Override
        protected boolean isRight() {
            return loader.loads.get() == 1
                    && title(PAGE).equals(ones)
                    && title(PAGE).equals(twos);
        }
    }

    private static final class CountingLoader implements Loader {

        private final AtomicInteger loads = new AtomicInteger();

        @Override
        public String load(String page) {
            loads.incrementAndGet();
            return title(page);
        }
    }

    private String load(String page) {
        loaded.add(page);
        return title(page);
    }

    private static String title(String page) {
        return "the title of ".concat(page);
    }

    private static void hasTitle(Once once, String page) {
        var got = once.get(page);
        if (!title(page).equals(got)) {
            throw new NotYet(
                    title(page), "" + got, "Somebody wanted a page, and did not get what the loader gives for it.");
        }
    }
}
