package sevenways.e06.channel;

import java.util.ArrayList;
import java.util.List;
import sevenways.exercises.given.Green;
import sevenways.exercises.given.Hub;
import sevenways.exercises.kit.IdleMoments;
import sevenways.exercises.kit.NotYet;
import sevenways.exercises.kit.Proof;

/** Green threads write down what they sent and received; what is missing when nobody can go on never comes. */
final class ChannelCheck {

    private final Channel<String> channel = new Channel<>();
    private final List<String> sent = new ArrayList<>();
    private final List<String> received = new ArrayList<>();
    private final List<String> interrupted = new ArrayList<>();
    private Hub hub;
    private Green first;

    @Proof(1)
    void aSendWaitsForItsReceiver() {
        run(() -> first = sender("s1", "1"), () -> {
            if (!sent.isEmpty()) {
                throw new NotYet(
                        "send waits",
                        "send has returned",
                        "send returned, and nobody has received: this is a queue, not a meeting.");
            }
            receiver("r1");
        });
        holds("r1=1", received, "A receiver came, and did not get the value of the sender that waited for it.");
        holds("s1", sent, "The value has been received, and its sender still waits: nobody has woken it.");
    }

    @Proof(2)
    void aReceiveWaitsForItsSender() {
        run(() -> first = receiver("r1"), () -> {
            if (!received.isEmpty()) {
                throw new NotYet(
                        "receive waits",
                        "receive has returned",
                        "receive returned, and nobody has sent: it has to wait for a sender.");
            }
            sender("s1", "1");
        });
        holds("r1=1", received, "A sender came, and the receiver that waited did not get its value.");
        holds("s1", sent, "A receiver was there already, and send has not returned.");
    }

    @Proof(3)
    void oneValueIsForOne() {
        run(
                () -> {
                    first = receiver("r1");
                    receiver("r2");
                },
                () -> sender("s1", "1"),
                () -> {
                    if (received.size() > 1) {
                        throw new NotYet(
                                "one has received",
                                String.join(" ", received),
                                "One value was sent, and two receivers went on: one of them has received what nobody"
                                        + " sent.");
                    }
                });
    }

    @Proof(4)
    void firstComeFirstServed() {
        var sentence = "Those who wait at the channel were not served in the order in which they came.";
        run(
                () -> {
                    first = sender("s1", "1");
                    sender("s2", "2");
                    sender("s3", "3");
                },
                () -> {
                    receiver("r1");
                    receiver("r2");
                    receiver("r3");
                });
        holds("r1=1 r2=2 r3=3", received, sentence);
        received.clear();
        run(
                () -> {
                    first = receiver("r4");
                    receiver("r5");
                    receiver("r6");
                },
                () -> {
                    sender("s4", "4");
                    sender("s5", "5");
                    sender("s6", "6");
                });
        holds("r4=4 r5=5 r6=6", received, sentence);
    }

    @Proof(5)
    void anotherWakeUpIsNoMeeting() {
        run(
                () -> first = receiver("r1"),
                () -> first.wake(),
                () -> holds(
                        "",
                        received,
                        "The receiver was woken, but by nobody who sends, and receive returned: it did not look"
                                + " again."));
    }

    @Proof(6)
    void whoIsInterruptedLeaves() {
        run(
                () -> {
                    first = receiver("r1");
                    receiver("r2");
                },
                () -> first.interrupt(),
                () -> sender("s1", "1"));
        holds("r1", interrupted, "The receiver was interrupted while it waited, and nobody told it.");
        holds(
                "r2=1",
                received,
                "The value went to a receiver that was interrupted and had left: its note is still there.");
        interrupted.clear();
        received.clear();
        run(
                () -> {
                    first = sender("s2", "2");
                    sender("s3", "3");
                },
                () -> first.interrupt(),
                () -> receiver("r3"));
        holds("s2", interrupted, "The sender was interrupted while it waited, and nobody told it.");
        holds(
                "r3=3",
                received,
                "The value of a sender that was interrupted and had left was received: its note is still there.");
    }

    @Proof(7)
    void aMeetingIsKept() {
        run(
                () -> first = receiver("r1"),
                () -> green("s1", () -> {
                    channel.send("1");
                    first.interrupt();
                }));
        holds("r1=1", received, "send returned, the receiver was interrupted in the same turn, and the value is lost.");
        if (!interrupted.equals(List.of("r1"))) {
            throw new NotYet(
                    "the next wait of r1 is interrupted",
                    "r1 waits on",
                    "r1 had its value when it was interrupted, and the interrupt is lost: it has to end the next wait.",
                    first.stack());
        }
        interrupted.clear();
        run(
                () -> first = sender("s2", "2"),
                () -> green("r2", () -> {
                    channel.receive();
                    first.interrupt();
                }));
        holds(
                "s2",
                sent,
                "The value was received, its sender was interrupted in the same turn, and takes it for not sent.");
    }

    /** @param script what happens first, and then each time when nobody can go on */
    private void run(Runnable begin, Runnable... script) {
        hub = new Hub(new IdleMoments(
                "Somebody waits at the channel, and has had 1,000 turns meanwhile: it asks again and again.",
                () -> first.stack(),
                script));
        begin.run();
        hub.run();
    }

    private Green sender(String name, String value) {
        return green(name, () -> {
            channel.send(value);
            sent.add(name);
        });
    }

    private Green receiver(String name) {
        return green(name, () -> {
            received.add(name + "=" + channel.receive());
            Green.current().suspend("nothing at all");
        });
    }

    private Green green(String name, Green.Task task) {
        return new Green(hub, name, () -> {
            try {
                task.run();
            } catch (InterruptedException e) {
                interrupted.add(name);
            }
        });
    }

    private void holds(String expected, List<String> events, String means) {
        var got = String.join(" ", events);
        if (!got.equals(expected)) {
            throw new NotYet(orNothing(expected), orNothing(got), means, first.stack());
        }
    }

    private static String orNothing(String events) {
        return events.isEmpty() ? "nothing" : events;
    }
}
