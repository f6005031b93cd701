package sevenways.sharing.lostupdate;

import java.util.concurrent.ConcurrentHashMap;
import sevenways.exercises.kit.Crossing;
import sevenways.exercises.kit.CrossingMap;
import sevenways.exercises.kit.Interleavings;
import sevenways.exercises.kit.NotYet;
import sevenways.exercises.kit.Proof;

/** Two threads count a visit of the same page. */
final class HitsCheck {

    private static final String PAGE = "kettle.html";

    @Proof(1)
    void bothVisitsCount() throws InterruptedException {
        var crossing = new Crossing();
        var hits = new Hits(new CrossingMap<>(crossing));
        crossing.run(() -> hits.count(PAGE), () -> hits.count(PAGE));
        if (hits.of(PAGE) != 2) {
            throw new NotYet(
                    "2 visits",
                    hits.of(PAGE) == 1 ? "1 visit" : hits.of(PAGE) + " visits",
                    "Two threads counted one visit each, and the map says 1: both had read before either wrote.");
        }
        crossing.run(() -> hits.count(PAGE), () -> hits.count(PAGE));
        if (hits.of(PAGE) != 4) {
            throw new NotYet(
                    "4 visits",
                    hits.of(PAGE) + " visits",
                    "Two threads counted one visit each of a page that had 2, and the map does not say 4.");
        }
    }

    @Proof(2)
    void everyPageHasANumberOfItsOwn() {
        var hits = new Hits(new ConcurrentHashMap<>());
        for (var visit = 0; visit < 3; visit++) {
            hits.count(PAGE);
        }
        hits.count("bus.html");
        if (hits.of(PAGE) != 3 || hits.of("bus.html") != 1 || hits.of("tide.html") != 0) {
            throw new NotYet(
                    "3, 1 and 0 visits",
                    "%d, %d and %d".formatted(hits.of(PAGE), hits.of("bus.html"), hits.of("tide.html")),
                    "One thread alone counted three visits of one page and one of another, and the numbers are others.");
        }
    }

    /** For an answer that counts in fields of its own. */
    @Proof(3)
    void bothVisitsCountInAnyOrder() {
        Interleavings.breaking(new TwoVisits()).ifPresent(order -> {
            throw new NotYet(
                    "2 visits",
                    "fewer",
                    "Two threads counted one visit each, and one of them is lost if their steps come in this order.",
                    null,
                    order);
        });
    }

    private static final class TwoVisits extends Interleavings.Races {

        @Override
        protected Interleavings.Race race() {
            return new Race();
        }
    }

    private static final class Race extends Interleavings.Race {

        private final Hits hits = new Hits(new ConcurrentHashMap<>());

        @Override
        protected void one() {
            hits.count(PAGE);
        }

        @Override
        protected void two() {
            hits.count(PAGE);
        }

        @Override
        protected boolean isRight() {
            return hits.of(PAGE) == 2;
        }
    }
}
