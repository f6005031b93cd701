package sevenways.e01.retry;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import sevenways.e01.retry.ScriptedPage.Attempt;
import sevenways.exercises.kit.ManualClock;
import sevenways.exercises.kit.NotYet;
import sevenways.exercises.kit.Proof;
import sevenways.lab.Outcome;

/** Pages by script, on a clock that only they and the pauses move. */
final class RetryCheck {

    /** It overflows after the first attempt, and before the deadline. */
    private final ManualClock clock =
            new ManualClock(Long.MAX_VALUE - Duration.ofMillis(3000).toNanos());

    @Proof(1)
    void theSecondAttemptHasWhatIsLeft() throws InterruptedException {
        var page = failsOnce(clock);
        var verdict = new Retry(clock).load(page, Duration.ofMillis(5000));
        if (page.attempts() == 1) {
            throw triesAgainFarFromTheOverflow()
                    ? new NotYet(
                            "a second attempt",
                            "none, though 2900 ms are left",
                            "The page was given up at once, because nanoTime has overflowed:"
                                    + " compare the difference of two values with 0, never one with the other.")
                    : new NotYet(
                            "a second attempt",
                            "none, though 2900 ms are left",
                            "The page was given up after one attempt, and a connection that was refused may pass.");
        }
        pausesAre(100);
        if (verdict.outcome() != Outcome.OK) {
            throw new NotYet(
                    "OK", verdict.outcome().name(), "The second attempt was OK, and the verdict is another one.");
        }
    }

    @Proof(2)
    void fiveAttemptsAndPausesThatDouble() throws InterruptedException {
        var page = new ScriptedPage(
                clock,
                Duration.ofMillis(10_000),
                new Attempt(Outcome.CONNECT, 10),
                new Attempt(Outcome.EMPTY, 10),
                new Attempt(Outcome.RESET, 10));
        new Retry(clock).load(page, Duration.ofMillis(10_000));
        if (page.attempts() < 5) {
            throw new NotYet(
                    "5 attempts",
                    page.attempts() + " attempts",
                    "The page was given up too early: CONNECT, EMPTY and RESET may pass, and time is left.");
        }
        pausesAre(100, 200, 400, 800);
    }

    @Proof(3)
    void noPauseWithoutTimeBehindIt() throws InterruptedException {
        var page = new ScriptedPage(
                clock, Duration.ofMillis(1000), new Attempt(Outcome.RESET, 300), new Attempt(Outcome.RESET, 400));
        new Retry(clock).load(page, Duration.ofMillis(1000));
        if (clock.sleeps().size() > 1) {
            throw new NotYet(
                    "one pause of 100 ms",
                    "another one of %d ms, and 200 were left"
                            .formatted(clock.sleeps().getLast().toMillis()),
                    "A pause was made after which no time was left: the verdict was known before it, and came too late.");
        }
        pausesAre(100);
    }

    @Proof(4)
    void whatDoesNotPassIsNotTriedAgain() throws InterruptedException {
        var page = new ScriptedPage(clock, Duration.ofMillis(5000), new Attempt(Outcome.HTTP_STATUS, 10));
        new Retry(clock).load(page, Duration.ofMillis(5000));
        if (page.attempts() > 1) {
            throw new NotYet(
                    "1 attempt", page.attempts() + " attempts", "404 was asked for again; it will not get better.");
        }
    }

    @Proof(5)
    void anInterruptEndsThePause() {
        var page = new ScriptedPage(
                clock,
                Duration.ofMillis(5000),
                new Attempt(Outcome.CONNECT, 10),
                new Attempt(Outcome.CONNECT, 10, () -> Thread.currentThread().interrupt()));
        var passedOn = false;
        try {
            new Retry(clock).load(page, Duration.ofMillis(5000));
        } catch (InterruptedException e) {
            passedOn = true;
        }
        passedOn |= Thread.interrupted();
        if (page.attempts() > 2) {
            throw new NotYet(
                    "2 attempts",
                    page.attempts() + " attempts",
                    "It was interrupted in the second pause, and a third attempt began.");
        }
        if (!passedOn) {
            throw new NotYet(
                    "InterruptedException, or the interrupt status",
                    "neither",
                    "It was interrupted in the second pause, and nobody above can see it.");
        }
    }

    private static ScriptedPage failsOnce(ManualClock clock) {
        return new ScriptedPage(
                clock, Duration.ofMillis(5000), new Attempt(Outcome.CONNECT, 2100), new Attempt(Outcome.OK, 10));
    }

    private static boolean triesAgainFarFromTheOverflow() throws InterruptedException {
        var fromZero = new ManualClock(0);
        var page = failsOnce(fromZero);
        new Retry(fromZero).load(page, Duration.ofMillis(5000));
        return page.attempts() > 1;
    }

    private void pausesAre(int... millis) {
        var expected = Arrays.stream(millis).mapToObj(Duration::ofMillis).toList();
        if (clock.sleeps().isEmpty()) {
            throw new NotYet(
                    "pauses: " + shown(expected),
                    "none",
                    "Another attempt began, and no pause was made by the given clock.");
        }
        if (!clock.sleeps().equals(expected)) {
            throw new NotYet(
                    "pauses: " + shown(expected),
                    shown(clock.sleeps()),
                    "The pauses are not 100 ms and then always twice the last one.");
        }
    }

    private static String shown(List<Duration> pauses) {
        return Stream.concat(pauses.stream().map(pause -> "" + pause.toMillis()), Stream.of("ms"))
                .collect(Collectors.joining(" "));
    }
}
