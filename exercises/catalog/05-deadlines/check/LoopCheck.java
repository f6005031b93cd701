package sevenways.e05.deadlines;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import sevenways.exercises.given.Handler;
import sevenways.exercises.kit.ManualClock;
import sevenways.exercises.kit.NotYet;
import sevenways.exercises.kit.ObservedSleep;
import sevenways.exercises.kit.Patience;
import sevenways.exercises.kit.Proof;
import sevenways.exercises.kit.ScriptedPage;
import sevenways.lab.Outcome;

/** Time passes only while the loop sleeps, and as much as it asks for; so it is told exactly when each page is late. */
final class LoopCheck {

    /** To the selector a limit is a number of whole milliseconds. */
    private static final Duration ROUNDING = Duration.ofMillis(1);

    private final ManualClock clock = new ManualClock();
    private final Map<Handler, Duration> timeouts = new LinkedHashMap<>();
    private final Map<Handler, Outcome> outcomes = new LinkedHashMap<>();
    private int sleeps;

    @Proof(1)
    void sleepsNoLongerThanTheNextDeadline() throws Exception {
        page("page", Duration.ofMillis(200));
        run(
                "The loop sleeps without a limit, and a page is late in 200 ms.",
                "The page was late after 200 ms, and was told so later.");
        requireFewSleeps();
    }

    @Proof(2)
    void whoIsLateFirstIsToldFirst() throws Exception {
        page("slow", Duration.ofMillis(500));
        page("quick", Duration.ofMillis(100));
        run(
                "The loop sleeps without a limit, and a page is late in 100 ms.",
                "The quick page was late after 100 ms, and was told so later: the loop slept until another one was"
                        + " late, which had begun first.");
        requireFewSleeps();
    }

    @Proof(3)
    void twoAreLateAtOnce() throws Exception {
        page("one", Duration.ofMillis(100));
        page("two", Duration.ofMillis(100));
        run(
                "The loop sleeps without a limit, and one of two pages that are late at the same time has no result.",
                "Two pages were late at the same time, and the loop slept once more before it told the second one.");
        requireFewSleeps();
    }

    @Proof(4)
    void whoIsDoneIsNotLate() throws Exception {
        var quick = page("quick", Duration.ofMillis(100));
        page("slow", Duration.ofMillis(200));
        quick.answerEnds();
        run(
                "The loop sleeps without a limit, and a page is late in 200 ms.",
                "The slow page was late after 200 ms, and was told so later.");
        if (outcomes.get(quick) != Outcome.OK) {
            throw new NotYet(
                    "OK",
                    outcomes.get(quick).toString(),
                    "The answer had come in time, and the page was told that it is late.");
        }
        requireFewSleeps();
    }

    @Proof(5)
    void halfAMillisecondIsNotForEver() throws Exception {
        page("hurried", Duration.ofNanos(500_000));
        page("slow", Duration.ofMillis(100));
        run(
                "The loop sleeps for ever, and half a millisecond was left: to a selector, 0 means without a limit.",
                "The hurried page was late after half a millisecond, and was told so when another one was late:"
                        + " compared with each other, two values of nanoTime tell nothing, for they may overflow.");
        requireFewSleeps();
    }

    private ScriptedPage page(String name, Duration timeout) throws IOException {
        var page = new ScriptedPage(name);
        timeouts.put(page, timeout);
        return page;
    }

    private void run(String sleepsForEver, String isToldLater) throws Exception {
        var sleep = new ObservedSleep("The loop has turned 1,000 times without once falling asleep.", (_, millis) -> {
            if (millis <= 0) {
                throw new NotYet("a sleep with a limit", "select(selector, %d)".formatted(millis), sleepsForEver);
            }
            if (sleeps == 0 && clock.looks() == 0) {
                throw new NotYet(
                        "clock.nanoTime() was called",
                        "it was not",
                        "The loop has not asked the given clock for the time: it goes by another one.");
            }
            sleeps++;
            clock.advance(Duration.ofMillis(millis));
            return false;
        });
        Patience.run(
                () -> {
                    try (var loop = new Loop(clock, sleep, (page, outcome) -> told(page, outcome, isToldLater))) {
                        for (var page : timeouts.entrySet()) {
                            loop.begin(page.getKey(), page.getValue());
                        }
                        loop.run();
                    }
                },
                sleep::turns,
                "A turn of the loop does not end.");
    }

    private void told(Handler page, Outcome outcome, String isToldLater) {
        if (outcomes.put(page, outcome) != null) {
            throw new NotYet(
                    "one result a page",
                    "two for page %s".formatted(page),
                    "A page was done, and later it was told that it is late: it has two results.");
        }
        if (outcome == Outcome.OK) {
            return;
        }
        var timeout = timeouts.get(page);
        var elapsed = clock.elapsed();
        if (elapsed.compareTo(timeout) < 0) {
            throw new NotYet(
                    "page %s is told after %s ms".formatted(page, timeout.toNanos() / 1e6),
                    "after %s ms".formatted(elapsed.toNanos() / 1e6),
                    "A page was told that it is late, and it had time left: compared with each other, two values of"
                            + " nanoTime tell nothing, for they may overflow.");
        }
        if (elapsed.compareTo(timeout.plus(ROUNDING)) > 0) {
            throw new NotYet(
                    "page %s is told after %s ms".formatted(page, timeout.toNanos() / 1e6),
                    "after %s ms".formatted(elapsed.toNanos() / 1e6),
                    isToldLater);
        }
    }

    /** One for each page, and one each time that the first deadline belongs to a page that is done. */
    private void requireFewSleeps() {
        var most = 2 * timeouts.size();
        if (sleeps > most) {
            throw new NotYet(
                    "at most %d sleeps".formatted(most),
                    "%d sleeps".formatted(sleeps),
                    "The loop has slept again and again before somebody was late: it looks at the clock, and does not"
                            + " know when the next one is late.");
        }
    }
}
