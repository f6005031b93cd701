package sevenways.e07.pin;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import sevenways.exercises.kit.FreshClasses;
import sevenways.exercises.kit.NotYet;
import sevenways.exercises.kit.OneCarrier;
import sevenways.exercises.kit.Proof;

/** One carrier. A asks and waits; whoever comes then must be able to run. */
final class SettingsCheck {

    private static final String ANSWER = "colour=red";

    private final OneCarrier carrier = new OneCarrier().withStrangers();
    private final CountDownLatch answered = new CountDownLatch(1);
    private final AtomicInteger asked = new AtomicInteger();
    private final List<String> got = new ArrayList<>();
    private volatile boolean othersCanRun;

    /** One proof for all of this, as a class is initialised once. */
    @Proof(1)
    void nobodyKeepsTheCarrier() throws InterruptedException {
        Remote.answer = this::answer;
        var a = user("A");
        carrier.settle();
        keepsNoCarrier();
        carrier.start("somebody else", () -> othersCanRun = true);
        carrier.settle();
        othersRun();
        var b = user("B");
        carrier.settle();
        keepsNoCarrier();
        if (!got.isEmpty()) {
            throw new NotYet(
                    "B waits for the answer",
                    "B has " + got,
                    "The settings are not there yet, and B was given something else.");
        }
        askedOnce();
        answered.countDown();
        a.join();
        b.join();
        user("C").join();
        askedOnce();
        if (!got.equals(List.of(ANSWER, ANSWER, ANSWER))) {
            throw new NotYet(
                    "3 times " + ANSWER, "" + got, "The answer has come, and not each of A, B and C has it.");
        }
    }

    @Proof(2)
    void aFailureHoldsNobodyUp() throws InterruptedException {
        new FreshClasses(getClass()).run(FailingQuestion.class);
    }

    private String answer() {
        asked.incrementAndGet();
        try {
            answered.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts here", e);
        }
        return ANSWER;
    }

    private Thread user(String name) {
        return carrier.start(name, () -> {
            var value = Settings.value();
            synchronized (got) {
                got.add(value);
            }
        });
    }

    private void keepsNoCarrier() {
        for (var thread : carrier.made()) {
            var stack = thread.getStackTrace();
            if (Arrays.stream(stack).anyMatch(frame -> frame.getMethodName().equals("<clinit>"))) {
                throw new NotYet(
                        "whoever waits gives its carrier back",
                        "<clinit> on the stack of " + thread.getName(),
                        "A waits inside a class initialiser and keeps the only carrier: its frames cannot "
                                + "leave the "
                                + "stack below the JVM's own.",
                        stack);
            }
        }
    }

    private void othersRun() {
        if (!othersCanRun) {
            throw new NotYet(
                    "somebody else can run",
                    "nobody can",
                    "A waits and keeps the only carrier: another virtual thread, which is ready, does not run.");
        }
    }

    private void askedOnce() {
        if (asked.get() > 1) {
            throw new NotYet(
                    "1 time",
                    asked.get() + " times",
                    "Remote was asked %d times: the settings are the same for all.".formatted(asked.get()));
        }
    }
}
