package sevenways.e04.sleep;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import sevenways.exercises.kit.ManualClock;
import sevenways.exercises.kit.NotYet;
import sevenways.exercises.kit.Proof;

/** The clock moves only when somebody sleeps by it, so each run is the same: who went on, and at what time. */
final class SleepingSchedulerCheck {

    private static final int MANY = 1_000;

    private final List<String> events = new ArrayList<>();
    private ManualClock clock = new CountedClock(Duration.ofDays(1).toNanos());
    private SleepingScheduler scheduler = new SleepingScheduler(clock);

    private static final class CountedClock extends ManualClock {

        CountedClock(long begin) {
            super(begin);
        }

        @Override
        public synchronized long nanoTime() {
            if (looks() == MANY) {
                throw new NotYet(
                        "the thread sleeps",
                        "it has looked at the clock 1,000 times",
                        "Everybody sleeps, and the thread has looked at the clock 1,000 times: it asks again "
                                + "and again instead of sleeping, too.");
            }
            return super.nanoTime();
        }
    }

    @Proof(1)
    void aSleepingTaskletHoldsNobodyUp() throws InterruptedException {
        scheduler = new SleepingScheduler(new ManualClock() {

            @Override
            public synchronized long nanoTime() {
                return clock.nanoTime();
            }

            @Override
            public synchronized void sleep(Duration duration) throws InterruptedException {
                othersHaveRun();
                clock.sleep(duration);
            }
        });
        scheduler.start(() -> {
            scheduler.sleep(Duration.ofMillis(20));
            byTheGivenClock();
            events.add("a");
        });
        scheduler.start(() -> events.add("b"));
        scheduler.run();
        happened(List.of("b", "a"), "a sleeps for 20 ms, and when run has returned, not both a and b have ended.");
    }

    @Proof(2)
    void eachGoesOnWhenItMust() throws InterruptedException {
        punctual("a", 20);
        punctual("b", 10);
        punctual("c", 30);
        scheduler.run();
        happened(List.of("b", "a", "c"), "run has returned, and not all who slept have gone on.");
        if (!clock.sleeps().equals(List.of(Duration.ofMillis(10), Duration.ofMillis(10), Duration.ofMillis(10)))) {
            throw new NotYet(
                    "sleeps of 10, 10 and 10 ms",
                    clock.sleeps().size() + " sleeps",
                    "Three are due, one after the other, and the thread did not sleep three times: it woke "
                            + "for nothing.");
        }
    }

    @Proof(3)
    void equalDeadlinesInOrder() throws InterruptedException {
        sleeper("a", Duration.ofMillis(20));
        for (var name : List.of("b", "c", "d", "e")) {
            scheduler.start(() -> {
                scheduler.sleep(Duration.ofMillis(10));
                scheduler.sleep(Duration.ofMillis(10));
                events.add(name);
            });
        }
        scheduler.run();
        if (events.size() < 5) {
            throw new NotYet(
                    "a, b, c, d, e",
                    String.join(", ", events),
                    "Five tasklets were due at the same moment, and when run has returned, not all of them"
                            + " have gone on.");
        }
        happened(
                List.of("a", "b", "c", "d", "e"),
                "Five tasklets were due at the same moment, and did not go on in the order in which they "
                        + "fell asleep.");
    }

    @Proof(4)
    void whoIsBusyDoesNotKeepASleeperWaiting() throws InterruptedException {
        sleeper("a", Duration.ofMillis(20));
        scheduler.start(() -> {
            for (var turn = 0; turn < 5; turn++) {
                clock.advance(Duration.ofMillis(10));
                scheduler.letOthersRun();
            }
            events.add("busy");
        });
        scheduler.run();
        happened(
                List.of("a", "busy"),
                "a was due after 20 ms, and went on only when nobody else could run: its turn has come when "
                        + "its time has.");
    }

    @Proof(5)
    void nobodySleepsForNothing() throws InterruptedException {
        scheduler.run();
        sleeper("a", Duration.ZERO);
        scheduler.run();
        happened(List.of("a"), "a slept for no time at all, and has never gone on.");
        if (!clock.elapsed().isZero()) {
            throw new NotYet(
                    "no sleep",
                    "" + clock.sleeps(),
                    "Nobody has to wait, for a sleep of no time is over at once, and the thread has slept.");
        }
    }

    @Proof(6)
    void aDeadlineMayOverflow() throws InterruptedException {
        var almost = Long.MAX_VALUE - Duration.ofMillis(1).toNanos();
        clock = new CountedClock(almost);
        scheduler = new SleepingScheduler(clock);
        scheduler.start(() -> {
            scheduler.sleep(Duration.ofMillis(2));
            notAtOnce();
            events.add("a");
        });
        sleeper("b", Duration.ofNanos(500_000));
        scheduler.run();
        happened(
                List.of("b", "a"),
                "a went on before b, which was due before it: a's deadline has overflowed, and only a "
                        + "difference says which is earlier.");
    }

    private void othersHaveRun() {
        if (!events.contains("b")) {
            throw new NotYet(
                    "b runs, and then the thread sleeps",
                    "b has not begun",
                    "a sleeps for 20 ms, and the thread with it; b is in the run queue and cannot run.");
        }
    }

    private void byTheGivenClock() {
        if (clock.elapsed().isZero()) {
            throw new NotYet(
                    "20 ms by the given clock",
                    "no time",
                    events.contains("b")
                            ? "a sleeps for 20 ms, and went on when no time had passed by the given clock."
                            : "a slept, b could not run meanwhile, and the given clock has not moved: that "
                                    + "was another clock.");
        }
    }

    private void notAtOnce() {
        if (clock.elapsed().isZero()) {
            throw new NotYet(
                    "a goes on after 2 ms",
                    "at once",
                    "a sleeps for 2 ms, and went on at once: its deadline has overflowed, and only the"
                            + " difference to now"
                            + " says whether it has passed.");
        }
    }

    private void sleeper(String name, Duration time) {
        scheduler.start(() -> {
            scheduler.sleep(time);
            events.add(name);
        });
    }

    private void punctual(String name, int millis) {
        scheduler.start(() -> {
            scheduler.sleep(Duration.ofMillis(millis));
            events.add(name);
            if (clock.elapsed().toMillis() != millis) {
                throw new NotYet(
                        name + " goes on after " + millis + " ms",
                        "after " + clock.elapsed().toMillis() + " ms",
                        ("%s was due after %d ms, and went on after %d: the thread sleeps until the first "
                                        + "must go on, whoever set its time first.")
                                .formatted(name, millis, clock.elapsed().toMillis()));
            }
        });
    }

    private void happened(List<String> expected, String means) {
        if (!events.equals(expected)) {
            throw new NotYet(String.join(", ", expected), String.join(", ", events), means);
        }
    }
}
