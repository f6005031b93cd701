package sevenways.e06.lostwakeup;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import sevenways.exercises.given.Hub;
import sevenways.exercises.kit.IdleMoments;
import sevenways.exercises.kit.NotYet;
import sevenways.exercises.kit.Proof;

/** Wake-ups before, during and after a wait. Each order is a program of its own, for everything is on one thread. */
final class GreenCheck {

    private static final int FIVE = 5;

    private final List<String> events = new ArrayList<>();
    private IdleMoments moments;
    private Hub hub;
    private Green green;
    private int cutShort;

    @Proof(1)
    void aWakeUpBeforeTheSleepIsKept() {
        run(self -> {
            self.wake();
            self.suspend();
        });
        if (!green.isEnded()) {
            throw new NotYet(
                    "green-1 goes on",
                    "green-1 waits, and nobody can go on",
                    "green-1 was woken before it fell asleep, and now sleeps for ever: its wake-up was lost, and"
                            + " nobody is left to wake it.",
                    green.stack());
        }
    }

    @Proof(2)
    void sleepsUntilItIsWoken() {
        run(
                self -> {
                    self.suspend();
                    if (moments.passed() == 0) {
                        throw new NotYet(
                                "green-1 waits",
                                "suspend has returned",
                                "suspend returned, and nobody had woken green-1.");
                    }
                },
                this::wake);
        hasEnded("green-1 was woken while it slept, and sleeps on.");
    }

    @Proof(3)
    void theOneThatWakesGoesOn() {
        run(
                self -> {
                    self.suspend();
                    events.add("green-1 is awake");
                },
                () -> new Green(hub, self -> {
                    green.wake();
                    events.add("green-2 goes on");
                }));
        if (!events.equals(List.of("green-2 goes on", "green-1 is awake"))) {
            throw new NotYet(
                    "green-2 goes on, then green-1",
                    String.join(", ", events),
                    "green-2 woke green-1, which then ran inside of green-2's turn: stacks are resumed by the hub's"
                            + " loop alone.");
        }
    }

    @Proof(4)
    void aWakeUpEndsOneSleep() {
        run(
                self -> {
                    self.suspend();
                    var before = moments.passed();
                    self.suspend();
                    if (moments.passed() == before) {
                        throw new NotYet(
                                "green-1 waits again",
                                "its second suspend returned at once",
                                "green-1 was woken while it slept, and this wake-up has ended two sleeps: it was kept as"
                                        + " if nobody had waited for it.");
                    }
                },
                this::wake,
                this::wake);
        hasEnded("green-1 was woken once for each of two sleeps, and sleeps on.");
    }

    @Proof(5)
    void aWakeUpBetweenTwoSleepsIsKept() {
        run(
                self -> {
                    self.suspend();
                    self.wake();
                    self.suspend();
                },
                this::wake);
        hasEnded("green-1 had slept, and was woken before it slept again: this wake-up was lost.");
    }

    @Proof(6)
    void fiveWakeUpsBeforeOneSleepAreOne() {
        run(
                self -> {
                    wakeFiveTimes();
                    sleepFiveTimes(self);
                },
                this::wake,
                this::wake,
                this::wake,
                this::wake,
                this::wake);
        oneIsCutShort("Five wake-ups before one sleep are one, and %d sleeps were cut short.");
    }

    @Proof(7)
    void fiveWakeUpsDuringOneSleepAreOne() {
        run(this::sleepFiveTimes, this::wakeFiveTimes, this::wake, this::wake, this::wake, this::wake);
        oneIsCutShort("Five wake-ups during one sleep are one, and %d later sleeps were cut short.");
    }

    @Proof(8)
    void whoHasEndedIsNotWoken() {
        run(self -> {}, () -> green.wake(), () -> green.wake());
    }

    private void run(Consumer<Green> task, Runnable... script) {
        moments = new IdleMoments(
                "green-1 waits, and has had 1,000 turns meanwhile: it asks again and again, and the hub never sleeps.",
                () -> green.stack(),
                script);
        hub = new Hub(moments);
        green = new Green(hub, task);
        hub.run();
    }

    private void wake() {
        if (!green.isEnded()) {
            green.wake();
        }
    }

    private void wakeFiveTimes() {
        for (var wakeUp = 0; wakeUp < FIVE; wakeUp++) {
            wake();
        }
    }

    private void sleepFiveTimes(Green self) {
        for (var sleep = 0; sleep < FIVE; sleep++) {
            var before = moments.passed();
            self.suspend();
            if (moments.passed() == before) {
                cutShort++;
            }
        }
    }

    private void oneIsCutShort(String sentence) {
        if (cutShort > 1) {
            throw new NotYet("at most 1 is cut short", cutShort + " of 5", sentence.formatted(cutShort));
        }
        hasEnded("green-1 was woken once for each sleep, and sleeps on.");
    }

    private void hasEnded(String sentence) {
        if (!green.isEnded()) {
            throw new NotYet("green-1 goes on", "green-1 waits, and nobody can go on", sentence, green.stack());
        }
    }
}
