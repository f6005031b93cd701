package sevenways.e06.unwind;

import java.nio.channels.Pipe;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import sevenways.exercises.given.Hub;
import sevenways.exercises.kit.IdleMoments;
import sevenways.exercises.kit.NotYet;
import sevenways.exercises.kit.Proof;

/** Green threads write down what happens to them. What has not happened when nobody can go on never happens. */
final class GreenCheck {

    private final List<String> events = new ArrayList<>();
    private Hub hub;
    private Green first;
    private Green second;
    private boolean isToGoOn;

    @Proof(1)
    void anInterruptRunsTheFinallyBlocks() throws Exception {
        var channel = Pipe.open().source();
        run(
                () -> first = green(() -> {
                    try (channel) {
                        first.suspend();
                        events.add("went on");
                    }
                    return null;
                }),
                () -> first.interrupt());
        holds("", "green-1 was interrupted while it waited, and went on as if somebody had woken it.");
        if (!first.isEnded()) {
            throw new NotYet(
                    "green-1 has ended",
                    "it still waits",
                    "green-1 was interrupted while it waited, and still waits: nobody has resumed it.",
                    first.stack());
        }
        if (channel.isOpen()) {
            throw new NotYet(
                    "its channel is closed",
                    "it is open",
                    "green-1 was interrupted and is gone, and its channel is still open: a stack that is dropped runs"
                            + " no finally block.",
                    first.stack());
        }
    }

    @Proof(2)
    void anInterruptBeforeTheWaitIsKept() {
        run(() -> {
            first = green(this::suspends);
            first.interrupt();
        });
        holds("interrupted", "green-1 was interrupted before it had begun, and its first wait was like any other.");
        events.clear();
        run(() -> first = green(() -> {
            first.interrupt();
            return suspends();
        }));
        holds("interrupted", "green-1 was interrupted while it ran, and its next wait was like any other.");
    }

    @Proof(3)
    void anInterruptEndsOneWait() {
        run(
                () -> first = green(() -> {
                    suspends();
                    waitsToGoOn();
                    return events.add("went on");
                }),
                () -> first.interrupt(),
                this::goOn);
        if (first.failure() instanceof InterruptedException) {
            throw new NotYet(
                    "the second wait is like any other",
                    "InterruptedException",
                    "green-1 was interrupted once, and thrown out of two waits.");
        }
        holds(
                "interrupted went on",
                "green-1 was interrupted in its first wait, and does not come out of the second one.");
    }

    @Proof(4)
    void allWhoJoinGoOnAtItsEnd() {
        run(
                () -> {
                    first = green(this::waitsToGoOn);
                    second = joiner("one");
                    joiner("two");
                    joiner("three");
                },
                () -> {
                    holds("", "green-1 has not ended, and join has returned.");
                    goOn();
                });
        holds("one two three", "green-1 has ended, and not all who joined it went on in the order in which they came.");
        run(() -> joiner("late"));
        holds("one two three late", "green-1 had ended before somebody joined it, and join has not returned.");
    }

    @Proof(5)
    void anotherWakeUpIsNotItsEnd() {
        run(
                () -> {
                    first = green(this::waitsToGoOn);
                    second = joiner("one");
                },
                () -> second.wake(),
                () -> holds("", "Who joined green-1 was woken for another reason, and join returned before its end."));
    }

    @Proof(6)
    void itsEndNeedNotBeGood() {
        run(
                () -> {
                    first = green(() -> {
                        waitsToGoOn();
                        throw new IllegalStateException("a defect");
                    });
                    joiner("one");
                },
                this::goOn);
        holds("one", "green-1 has failed, and who joined it waits for its end for ever.");
        isToGoOn = false;
        run(
                () -> {
                    first = green(this::waitsToGoOn);
                    joiner("two");
                },
                () -> first.interrupt());
        holds("one two", "green-1 was interrupted, and who joined it waits for its end for ever.");
    }

    @Proof(7)
    void whoIsInterruptedJoinsNoMore() {
        run(
                () -> {
                    first = green(this::waitsToGoOn);
                    second = green(() -> {
                        try {
                            first.join();
                        } catch (InterruptedException e) {
                            events.add("interrupted");
                        }
                        second.suspend();
                        return events.add("was woken again");
                    });
                },
                () -> second.interrupt(),
                this::goOn);
        holds(
                "interrupted",
                "green-2 joined green-1, was interrupted, and waits for something else now: the end of green-1 has"
                        + " woken it.");
    }

    @Proof(8)
    void allAreInterrupted() {
        var third = new ArrayList<Green>();
        run(
                () -> {
                    first = green(() -> closes("first", this::waitsToGoOn));
                    second = green(() -> closes("second", () -> joins(first)));
                    third.add(green(() -> closes("third", () -> joins(second))));
                },
                () -> {
                    first.interrupt();
                    second.interrupt();
                    third.getFirst().interrupt();
                });
        holds(
                "first second third",
                "All are interrupted, as when the hub is: each must come to its finally block, once.");
    }

    /** @param script what happens first, and then each time when nobody can go on */
    private void run(Runnable begin, Runnable... script) {
        hub = new Hub(new IdleMoments(
                "Who joins green-1 has had 1,000 turns before its end: it asks again and again, and the hub never"
                        + " sleeps.",
                this::waitingStack,
                script));
        begin.run();
        hub.run();
    }

    private Green green(Callable<?> task) {
        return new Green(hub, task);
    }

    private Green joiner(String name) {
        return green(() -> {
            joins(first);
            return events.add(name);
        });
    }

    private static Object joins(Green other) throws InterruptedException {
        other.join();
        return null;
    }

    private Object suspends() {
        try {
            Green.current().suspend();
            return events.add("woken");
        } catch (InterruptedException e) {
            return events.add("interrupted");
        }
    }

    private Object waitsToGoOn() throws InterruptedException {
        while (!isToGoOn) {
            Green.current().suspend();
        }
        return null;
    }

    private Object closes(String name, Callable<?> task) throws Exception {
        try {
            return task.call();
        } finally {
            events.add(name);
        }
    }

    private void goOn() {
        isToGoOn = true;
        first.wake();
    }

    private void holds(String expected, String means) {
        var got = String.join(" ", events);
        if (!got.equals(expected)) {
            throw new NotYet(orNothing(expected), orNothing(got), means, waitingStack());
        }
    }

    private StackTraceElement[] waitingStack() {
        return (second == null || second.isEnded() ? first : second).stack();
    }

    private static String orNothing(String events) {
        return events.isEmpty() ? "nothing" : events;
    }
}
