package sevenways.e01.retry;

import java.time.Duration;
import java.util.Set;
import sevenways.exercises.given.Clock;
import sevenways.lab.Outcome;
import sevenways.lab.Verdict;

/** Loads a page, and tries it again if it failed in a way that may pass. */
final class Retry {

    private static final Set<Outcome> MAY_PASS = Set.of(Outcome.CONNECT, Outcome.EMPTY, Outcome.RESET);
    private static final int MOST_ATTEMPTS = 5;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);

    private final Clock clock;

    Retry(Clock clock) {
        this.clock = clock;
    }

    /**
     * Wanted: the page has the time-out as a whole, however often it is tried. Each attempt is given what is left of it.
     * A pause comes before each attempt but the first: 100 ms, then always twice the last one. A pause after which no time
     * is left is not made, and the last verdict is returned.
     */
    Verdict load(Page page, Duration timeout) throws InterruptedException {
        // your turn
        var deadline = clock.nanoTime() + timeout.toNanos();
        var pause = FIRST_PAUSE;
        var verdict = page.load(timeout);
        for (var attempt = 2; attempt <= MOST_ATTEMPTS && MAY_PASS.contains(verdict.outcome()); attempt++) {
            if (clock.nanoTime() + pause.toNanos() >= deadline) {
                return verdict;
            }
            clock.sleep(pause);
            verdict = page.load(Duration.ofNanos(deadline - clock.nanoTime()));
            pause = pause.multipliedBy(2);
        }
        return verdict;
        // end of your turn
    }
}
