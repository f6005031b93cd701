package sevenways.e06.turns;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import sevenways.exercises.kit.NotYet;
import sevenways.exercises.kit.Proof;

/** Green threads write down when they have a turn. All is on one thread, so the order is the same each time. */
final class HubCheck {

    private static final int MANY = 10_000;

    private final Thread owner = Thread.currentThread();
    private final List<String> events = new ArrayList<>();
    private final List<RuntimeException> failures = new ArrayList<>();
    private final Hub hub = new Hub(failures::add);
    private StackTraceElement[] stackOfSecondStep;

    @Proof(1)
    void theyTakeTurns() {
        hub.spawn(() -> twoSteps("a"));
        hub.spawn(() -> twoSteps("b"));
        runWithoutFailure();
        var got = String.join(" ", events);
        if (got.equals("a1 a2 b1 b2")) {
            throw new NotYet(
                    "a1 b1 a2 b2",
                    got,
                    "Expected a1 b1 a2 b2, and got a1 a2 b1 b2: a came to its end before b began, and its yield let nobody"
                            + " run.",
                    stackOfSecondStep);
        }
        if (!got.equals("a1 b1 a2 b2")) {
            throw new NotYet(
                    "a1 b1 a2 b2",
                    got.isEmpty() ? "nothing" : got,
                    "a and b did not take turns: the next turn is for the one who has waited longest for it.");
        }
    }

    @Proof(2)
    void spawnOnlyPutsAside() {
        hub.spawn(() -> {
            step("a1");
            hub.spawn(() -> step("c"));
            step("a2");
        });
        step("run");
        runWithoutFailure();
        var got = String.join(" ", events);
        if (!got.equals("run a1 a2 c")) {
            throw new NotYet(
                    "run a1 a2 c",
                    got,
                    "Whoever spawns a green thread goes on; the new one has its first turn later, from the hub's"
                            + " loop.");
        }
    }

    @Proof(3)
    void tenThousandHaveTheirTurns() {
        for (var number = 0; number < MANY; number++) {
            var name = String.valueOf(number);
            hub.spawn(() -> {
                step(name);
                hub.yield();
                step(name);
            });
        }
        runWithoutFailure();
        var names = IntStream.range(0, MANY).mapToObj(String::valueOf).toList();
        var twice = new ArrayList<>(names);
        twice.addAll(names);
        if (!events.equals(twice)) {
            throw new NotYet(
                    "10,000 first turns, then 10,000 second ones",
                    events.size() + " turns",
                    "With 10,000 green threads the turns are not in order, or some are missing.");
        }
    }

    @Proof(4)
    void whoFailsEndsNobodyElse() {
        var defect = new IllegalArgumentException("a failed");
        hub.spawn(() -> {
            throw defect;
        });
        hub.spawn(() -> twoSteps("b"));
        try {
            hub.run();
        } catch (IllegalArgumentException e) {
            throw new NotYet(
                    "b1 b2",
                    "%s out of run".formatted(e),
                    "a failed, and b never ran: an exception that leaves a task leaves the hub's loop, too.");
        }
        if (!events.equals(List.of("b1", "b2"))) {
            throw new NotYet("b1 b2", String.join(" ", events), "a failed, and b has not come to its end.");
        }
        if (!failures.equals(List.of(defect))) {
            throw new NotYet("failures is told of it", failures.size() + " reported", "a failed, and nobody was told.");
        }
    }

    @Proof(5)
    void onlyAGreenThreadYields() {
        try {
            hub.yield();
        } catch (IllegalStateException e) {
            return;
        } catch (RuntimeException e) {
            throw new NotYet(
                    "IllegalStateException",
                    e.toString(),
                    "No green thread runs, and what yield throws does not say so.",
                    e.getStackTrace());
        }
        throw new NotYet(
                "IllegalStateException",
                "yield returned",
                "No green thread runs, and yield let it pass: whoever calls it there is mistaken, and should hear of"
                        + " it.");
    }

    private void twoSteps(String name) {
        step(name + 1);
        hub.yield();
        step(name + 2);
        stackOfSecondStep = stackOfSecondStep == null ? new Throwable().getStackTrace() : stackOfSecondStep;
    }

    private void step(String event) {
        if (Thread.currentThread() != owner) {
            throw new NotYet(
                    "the thread that calls run",
                    "another thread",
                    "a and b ran on two threads: green threads have a stack each, and share the thread that calls"
                            + " run.");
        }
        events.add(event);
    }

    /** What failed first says most: later failures may follow from it. */
    private void runWithoutFailure() {
        try {
            hub.run();
        } catch (RuntimeException e) {
            failures.addLast(e);
        }
        if (!failures.isEmpty()) {
            throw failures.getFirst();
        }
    }
}
