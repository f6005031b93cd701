package sevenways.e06.deadlockreport;

import java.io.IOException;
import java.nio.channels.Pipe;
import java.util.ArrayList;
import java.util.List;
import sevenways.exercises.given.Between;
import sevenways.exercises.given.Green;
import sevenways.exercises.given.Hub;
import sevenways.exercises.kit.NotYet;
import sevenways.exercises.kit.Proof;

/** Green threads that wait for each other, or for what is to come from outside: this check plays both. */
final class ReportCheck implements Between, Awaited {

    private final Hub hub = new Hub(this);
    private final List<Green> spawned = new ArrayList<>();
    private final Report report = new Report(hub, spawned, this);
    private int timers;
    private int channels;

    @Proof(1)
    void namesWhoWaitsForWhat() {
        spawn("a", () -> waitFor("a letter from b"));
        spawn("b", () -> waitFor("a letter from a"));
        var message = deadlock("a and b still wait for each other");
        names(message, "a waits for a letter from b");
        names(message, "b waits for a letter from a");
    }

    @Proof(2)
    void aGoodEndIsNoDeadlock() {
        spawn("a", () -> {});
        noDeadlock("All have ended, and the hub calls it a deadlock.");
    }

    @Proof(3)
    void aTimerWillWakeSomebody() {
        timers = 1;
        spawn("a", () -> waitFor("its timer"));
        spawn("b", () -> waitFor("a letter from a"));
        noDeadlock(
                "a has a timer that is still set: it would have gone on at 20, and the hub has called it a deadlock.");
        timers = 0;
        spawned.getFirst().wake();
        var message = deadlock("b still waits for a, which has ended");
        names(message, "b waits for a letter from a");
    }

    @Proof(4)
    void aChannelWillWakeSomebody() {
        channels = 1;
        spawn("a", () -> waitFor("its channel"));
        noDeadlock("a waits for a channel, and the hub has called it a deadlock: it would have gone on with the next"
                + " byte.");
    }

    @Proof(5)
    void namesNobodyWhoHasEnded() {
        spawn("a", () -> waitFor("a letter from b"));
        spawn("b", () -> waitFor("a letter from a"));
        spawn("c", () -> {});
        var message = deadlock("a and b still wait for each other");
        if (message.contains("c waits")) {
            throw new NotYet("a and b are named", message, "c has ended, and the report says that it waits.");
        }
    }

    @Proof(6)
    void theirFinallyBlocksHaveRun() throws IOException {
        var channel = Pipe.open().source();
        spawn("a", () -> {
            try (channel) {
                waitFor("a letter from b");
            }
        });
        spawn("b", () -> waitFor("a letter from a"));
        deadlock("a and b still wait for each other");
        if (channel.isOpen()) {
            throw new NotYet(
                    "the channel of a is closed",
                    "it is open",
                    "The report is made, and those whom it names were left where they stood: a channel stays open.",
                    spawned.getFirst().stack());
        }
    }

    @Override
    public int timers() {
        return timers;
    }

    @Override
    public int channels() {
        return channels;
    }

    @Override
    public void nobodyCanGoOn() {
        report.nobodyCanGoOn();
    }

    private void spawn(String name, Green.Task task) {
        spawned.add(new Green(hub, name, task));
    }

    private static void waitFor(String what) throws InterruptedException {
        Green.current().suspend(what);
    }

    private void noDeadlock(String means) {
        try {
            hub.run();
        } catch (DeadlockException e) {
            throw new NotYet("no exception", e.getMessage(), means, e.getStackTrace());
        }
    }

    private String deadlock(String situation) {
        try {
            hub.run();
        } catch (DeadlockException e) {
            return String.valueOf(e.getMessage());
        }
        if (spawned.stream().allMatch(Green::isEnded)) {
            throw new NotYet(
                    "DeadlockException",
                    "run has returned",
                    "Those who waited for each other were ended, and nobody was told: it looks like a good end.");
        }
        throw new NotYet(
                "DeadlockException",
                "run has returned",
                "The hub has returned, and %s: a program that cannot go on must say so, and who waits for what."
                        .formatted(situation));
    }

    private static void names(String message, String wait) {
        if (!message.contains(wait)) {
            throw new NotYet(wait, message, "It says that there is a deadlock, and does not say who waits for what.");
        }
    }
}
