package sevenways.e04.fairchannel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import sevenways.exercises.kit.NotYet;
import sevenways.exercises.kit.Proof;

/** One thread, and so one order of events: the channel makes it. */
final class FairChannelCheck {

    private static final int MANY = 100;

    /** So many that no order by luck is the right one. */
    private static final List<Integer> WAITERS =
            IntStream.rangeClosed(1, 30).boxed().toList();

    private final Turns turns = new Turns();
    private final FairChannel<Integer> channel = new FairChannel<>(turns);
    private final List<String> events = new ArrayList<>();
    private int meetings;
    private boolean thirdHasRun;

    @Proof(1)
    void theThirdHasATurn() {
        turns.start(() -> {
            while (!thirdHasRun) {
                channel.send(1);
            }
        });
        turns.start(() -> {
            while (!thirdHasRun) {
                channel.receive();
                meetings++;
                thirdIsNotLate();
            }
        });
        turns.start(() -> thirdHasRun = true);
        turns.run();
        if (!thirdHasRun) {
            throw new NotYet(
                    "c runs",
                    "nobody does",
                    "c can run, a and b do not, and c has not run once: somebody has left the queue.");
        }
    }

    @Proof(2)
    void theReceiverGoesOnAtOnce() {
        receiver();
        sender();
        threeOthers();
        turns.run();
        holds("The receiver was there first");
        events.clear();
        sender();
        receiver();
        threeOthers();
        turns.run();
        holds("The sender was there first");
    }

    @Proof(3)
    void firstComeFirstServed() {
        var received = new ArrayList<Integer>();
        for (var sender : WAITERS) {
            turns.start(() -> channel.send(sender));
        }
        turns.start(() -> WAITERS.forEach(ignored -> received.add(channel.receive())));
        turns.run();
        inOrder(received, "Thirty senders waited, and were not served in the order in which they came.");
    }

    @Proof(4)
    void firstReceiverFirstServed() {
        var served = new ArrayList<Integer>();
        for (var receiver : WAITERS) {
            turns.start(() -> {
                channel.receive();
                served.add(receiver);
            });
        }
        turns.start(() -> WAITERS.forEach(channel::send));
        turns.run();
        inOrder(served, "Thirty receivers waited, and were not served in the order in which they came.");
    }

    private void thirdIsNotLate() {
        if (meetings == MANY && !thirdHasRun) {
            throw new NotYet(
                    "c runs within 3 meetings of a and b",
                    "a and b have met 100 times",
                    "a and b have met 100 times, and c, who can run, has not run once.");
        }
    }

    private void receiver() {
        turns.start(() -> {
            channel.receive();
            events.add("receiver");
        });
    }

    private void sender() {
        turns.start(() -> {
            channel.send(1);
            events.add("sender");
        });
    }

    private void threeOthers() {
        for (var name : List.of("x", "y", "z")) {
            turns.start(() -> events.add(name));
        }
    }

    private void holds(String whoCameFirst) {
        if (events.size() < 5) {
            throw new NotYet("5 have ended", events.toString(), "Two have met, and not both of them went on.");
        }
        if (!events.getFirst().equals("receiver")) {
            throw new NotYet(
                    "receiver, x, y, z, sender",
                    String.join(", ", events),
                    whoCameFirst + ", the two met, and the receiver went on only after others had run.");
        }
        if (!events.getLast().equals("sender")) {
            throw new NotYet(
                    "receiver, x, y, z, sender",
                    String.join(", ", events),
                    whoCameFirst + ", the two met, and the sender went on before those who could run already.");
        }
    }

    private static void inOrder(List<Integer> served, String means) {
        if (!served.equals(WAITERS)) {
            throw new NotYet("1, 2, 3, 4, ...", served.stream().limit(8).toList() + "...", means);
        }
    }
}
