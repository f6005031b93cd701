package sevenways.e06.await;

import static java.nio.channels.SelectionKey.OP_READ;
import static java.nio.channels.SelectionKey.OP_WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.SocketTimeoutException;
import java.nio.ByteBuffer;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import sevenways.exercises.given.Between;
import sevenways.exercises.given.Green;
import sevenways.exercises.given.Hub;
import sevenways.exercises.kit.ManualClock;
import sevenways.exercises.kit.NotYet;
import sevenways.exercises.kit.ObservedSleep;
import sevenways.exercises.kit.OneThreadServer;
import sevenways.exercises.kit.Proof;

/** Servers answer, deadlines pass and interrupts come only while the hub sleeps: one that does not sleep is seen. */
final class AwaitCheck implements Between {

    private static final int MOST_TURNS = 1_000;
    private static final Duration SHORT = Duration.ofMillis(200);
    private static final Duration LONG = Duration.ofHours(1);

    /** What happens while the hub sleeps. */
    private interface Step {
        /** @return whether a channel is ready now */
        boolean take(long millis) throws IOException;
    }

    private final ManualClock clock = new ManualClock();
    private final Queue<Step> whileItSleeps = new ArrayDeque<>();
    private final List<Green> greens = new ArrayList<>();
    private final List<String> events = new ArrayList<>();
    private final Hub hub = new Hub(this);
    private final Selector selector = Selector.open();
    private final ObservedSleep sleep = new ObservedSleep(
            "The hub has turned 1,000 times without falling asleep: the selector still tells it of a channel for which"
                    + " nobody waits any more.",
            (_, millis) -> sleeps(millis));
    private final Await await = new Await(selector, sleep, clock);
    private long selects;
    private int turns;

    AwaitCheck() throws IOException {}

    @Proof(1)
    void theHubSleepsWhileAllWait() throws IOException {
        var one = new Line();
        var two = new Line();
        green(() -> {
            one.awaitByte(LONG);
            events.add("green-1");
        });
        green(() -> {
            two.awaitByte(LONG);
            events.add("green-2");
        });
        meanwhile(_ -> {
            isKnown("green-1", one, OP_READ);
            isKnown("green-2", two, OP_READ);
            return two.answer();
        });
        meanwhile(_ -> {
            holds("green-2", "The channel of green-2 is ready, and green-2 does not go on.");
            return one.answer();
        });
        run();
        holds("green-2 green-1", "The channel of green-1 is ready, and green-1 does not go on.");
    }

    @Proof(2)
    void onlyWhoIsReadyIsWoken() throws IOException {
        var one = new Line();
        var two = new Line();
        green(() -> awaitOnly(
                one, "The channel of green-2 was ready, and green-1 was woken, too: it waits for another one."));
        green(() -> two.awaitByte(LONG));
        meanwhile(_ -> two.answer());
        meanwhile(_ -> one.answer());
        run();
    }

    @Proof(3)
    void aDeadlineEndsTheWait() throws IOException {
        var line = new Line();
        green(() -> {
            try {
                await.await(line.channel, OP_READ, in(SHORT));
                events.add("ready");
            } catch (SocketTimeoutException e) {
                events.add("late");
            }
        });
        meanwhile(this::theTimePasses);
        run();
        holds("late", "The deadline was over and the channel was silent, and await returned as if it were ready.");
    }

    @Proof(4)
    void aReadyChannelThatNobodyAwaits() throws IOException {
        var one = new Line();
        var two = new Line();
        green(() -> {
            one.awaitByte(LONG);
            two.awaitByte(LONG);
        });
        meanwhile(_ -> one.answer() && one.answer());
        meanwhile(_ -> two.answer());
        run();
    }

    @Proof(5)
    void theChannelOfALateWaitIsForgotten() throws IOException {
        var one = new Line();
        var two = new Line();
        green(() -> {
            try {
                await.await(one.channel, OP_READ, in(SHORT));
            } catch (SocketTimeoutException e) {
                awaitOnly(two, "green-1 was late for a channel and waits for another one, and the first has woken it.");
            }
        });
        meanwhile(this::theTimePasses);
        meanwhile(_ -> one.answerInVain());
        meanwhile(_ -> two.answer());
        run();
    }

    @Proof(6)
    void theTimerOfAGoodWaitIsForgotten() throws IOException {
        var one = new Line();
        var two = new Line();
        green(() -> {
            one.awaitByte(SHORT);
            awaitOnly(
                    two,
                    "green-1 waits for a channel, and the deadline of the wait before, which ended well, has woken"
                            + " it.");
        });
        meanwhile(_ -> one.answer());
        meanwhile(_ -> {
            clock.advance(SHORT);
            return false;
        });
        meanwhile(_ -> two.answer());
        run();
    }

    @Proof(7)
    void anInterruptForgetsBoth() throws IOException {
        var one = new Line();
        var two = new Line();
        var green = green(() -> {
            try {
                await.await(one.channel, OP_READ, in(SHORT));
            } catch (InterruptedException e) {
                awaitOnly(
                        two,
                        "green-1 was interrupted in a wait, and in the next one it was woken by what the first had set"
                                + " up.");
            }
        });
        meanwhile(_ -> {
            green.interrupt();
            return false;
        });
        meanwhile(_ -> one.answerInVain());
        meanwhile(_ -> {
            clock.advance(SHORT);
            return false;
        });
        meanwhile(_ -> two.answer());
        run();
    }

    @Proof(8)
    void theSameChannelForAnotherOp() throws IOException {
        var line = new Line();
        green(() -> {
            await.await(line.channel, OP_WRITE, in(LONG));
            line.awaitByte(LONG);
        });
        meanwhile(_ -> {
            isKnown("green-1", line, OP_READ);
            return line.answer();
        });
        run();
    }

    @Proof(9)
    void aClosedChannelDisturbsNobody() throws IOException {
        var one = new Line();
        var two = new Line();
        green(() -> {
            try (one.channel) {
                one.awaitByte(LONG);
                events.add("green-1");
            }
        });
        green(() -> {
            two.awaitByte(LONG);
            events.add("green-2");
        });
        meanwhile(_ -> one.answer());
        meanwhile(_ -> two.answer());
        run();
        holds("green-1 green-2", "green-1 has closed its channel, and green-2 does not go on with its own.");
    }

    private Green green(Green.Task task) {
        var green = new Green(hub, "green-" + (greens.size() + 1), task);
        greens.add(green);
        return green;
    }

    private void meanwhile(Step step) {
        whileItSleeps.add(step);
    }

    private void run() {
        while (!allHaveEnded()) {
            hub.run();
        }
    }

    @Override
    public void turn() {
        // Who asks the selector is watched there.
        turns = selects == sleep.turns() ? turns + 1 : 0;
        selects = sleep.turns();
        if (turns > MOST_TURNS) {
            throw new NotYet(
                    "the hub falls asleep",
                    "1,000 turns, and no sleep",
                    "All green threads wait, and the hub has turned 1,000 times without falling asleep: it asks each"
                            + " socket instead of the selector.",
                    waitingStack());
        }
    }

    @Override
    public void nobodyCanGoOn() {
        if (allHaveEnded()) {
            return;
        }
        var before = sleep.turns();
        selector.wakeup(); // An answer that does not sleep by the given sleep comes back, too.
        try {
            await.sleepWhileAllWait();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (sleep.turns() == before) {
            throw new NotYet(
                    "sleep.select(selector, ...)",
                    "it was not called",
                    "Nobody can go on, and the hub has not fallen asleep: it sleeps by the given sleep, and by nothing"
                            + " else.");
        }
    }

    private boolean sleeps(long millis) throws IOException {
        if (whileItSleeps.isEmpty()) {
            throw new NotYet(
                    "all come to their end",
                    "the hub sleeps for ever",
                    "All that green-1 waits for has come, and it still waits: nobody has woken it.",
                    waitingStack());
        }
        return whileItSleeps.remove().take(millis);
    }

    private boolean theTimePasses(long millis) {
        if (millis > 0 && millis < SHORT.toMillis()) {
            throw new NotYet(
                    "the hub sleeps for 200 ms",
                    "select(selector, %d)".formatted(millis),
                    "Nobody has anything to do for 200 ms, and the hub wakes up before: it looks again and again.");
        }
        if (millis <= 0 || millis > SHORT.toMillis() + 1) {
            throw new NotYet(
                    "the hub sleeps for 200 ms",
                    "select(selector, %d)".formatted(millis),
                    "The deadline of green-1 is in 200 ms, and the hub sleeps longer: it will be late, too.",
                    waitingStack());
        }
        clock.advance(Duration.ofMillis(millis));
        return false;
    }

    private void isKnown(String name, Line line, int op) {
        var key = line.channel.keyFor(selector);
        if (key == null || !key.isValid() || (key.interestOps() & op) == 0) {
            throw new NotYet(
                    "the selector looks for %s".formatted(op == OP_READ ? "OP_READ" : "OP_WRITE"),
                    "it does not",
                    "%s waits for its channel, and the selector was not told: nobody knows that it waits."
                            .formatted(name),
                    waitingStack());
        }
    }

    /** Waits for a channel that becomes ready last of all. */
    private void awaitOnly(Line line, String wokenByTheWaitBefore) throws IOException, InterruptedException {
        await.await(line.channel, OP_READ, in(LONG));
        if (!line.hasByte()) {
            throw new NotYet("green-1 waits", "await has returned", wokenByTheWaitBefore);
        }
    }

    private void holds(String expected, String means) {
        var got = String.join(" ", events);
        if (!got.equals(expected)) {
            throw new NotYet(expected, got.isEmpty() ? "nothing" : got, means, waitingStack());
        }
    }

    private boolean allHaveEnded() {
        return greens.stream().allMatch(Green::isEnded);
    }

    private StackTraceElement[] waitingStack() {
        return greens.stream()
                .filter(green -> !green.isEnded())
                .findFirst()
                .map(Green::stack)
                .orElse(null);
    }

    private long in(Duration time) {
        return clock.nanoTime() + time.toNanos();
    }

    /** A channel whose other end is in the hand of this check. */
    private final class Line {

        private final OneThreadServer server = new OneThreadServer();
        private final SocketChannel channel = server.client();

        Line() throws IOException {
            channel.connect(server.address());
            if (!server.isConnected()) {
                throw new IllegalStateException("a Unix-domain socket is connected at once");
            }
        }

        /** Somebody waits for it. */
        boolean answer() throws IOException {
            server.send("!");
            return true;
        }

        /** Nobody waits for it any more. */
        boolean answerInVain() throws IOException {
            server.send("!");
            return false;
        }

        boolean hasByte() throws IOException {
            return channel.read(ByteBuffer.allocate(1)) == 1;
        }

        void awaitByte(Duration time) throws IOException, InterruptedException {
            var deadline = in(time);
            while (!hasByte()) {
                await.await(channel, OP_READ, deadline);
            }
        }
    }
}
