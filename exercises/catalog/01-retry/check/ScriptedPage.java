package sevenways.e01.retry;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import sevenways.exercises.kit.ManualClock;
import sevenways.exercises.kit.NotYet;
import sevenways.lab.Outcome;
import sevenways.lab.Verdict;

/** Each attempt ends as the script says, and the last one again and again. */
final class ScriptedPage implements Page {

    /** @param effect what happens besides, at the end of the attempt */
    record Attempt(Outcome outcome, int millis, Runnable effect) {

        Attempt(Outcome outcome, int millis) {
            this(outcome, millis, () -> {});
        }
    }

    private static final List<String> NUMBERS = List.of("first", "second", "third", "fourth", "fifth");

    private final ManualClock clock;
    private final Duration timeout;
    private final List<Attempt> script;
    private final List<Duration> given = new ArrayList<>();

    ScriptedPage(ManualClock clock, Duration timeout, Attempt... script) {
        this.clock = clock;
        this.timeout = timeout;
        this.script = List.of(script);
    }

    @Override
    public Verdict load(Duration time) {
        if (given.size() == NUMBERS.size()) {
            throw new NotYet(
                    "5 attempts",
                    "a sixth one",
                    "A sixth attempt began: what has failed five times is no mishap, and others wait for their turn.");
        }
        given.add(time);
        isWhatIsLeft(time);
        var attempt = script.get(Math.min(given.size(), script.size()) - 1);
        clock.advance(Duration.ofMillis(attempt.millis()));
        attempt.effect().run();
        return new Verdict(attempt.outcome(), null, null, null);
    }

    int attempts() {
        return given.size();
    }

    private void isWhatIsLeft(Duration time) {
        var left = timeout.minus(clock.elapsed());
        var number = NUMBERS.get(given.size() - 1);
        if (!left.isPositive()) {
            throw new NotYet(
                    "no attempt",
                    "the %s attempt; 0 ms are left".formatted(number),
                    "The time of the page was over, and another attempt began.");
        }
        if (time.compareTo(left) > 0) {
            throw new NotYet(
                    "%d ms for the %s attempt, or less after a pause".formatted(left.toMillis(), number),
                    time.toMillis() + " ms",
                    "The %s attempt was given %d ms, but %d of them were gone: a page has one deadline, however often it is tried."
                            .formatted(number, time.toMillis(), clock.elapsed().toMillis()));
        }
        if (time.compareTo(left) < 0) {
            throw new NotYet(
                    "%d ms for the %s attempt".formatted(left.toMillis(), number),
                    time.toMillis() + " ms",
                    "The %s attempt was given less than what was left of the page's time.".formatted(number));
        }
    }
}
