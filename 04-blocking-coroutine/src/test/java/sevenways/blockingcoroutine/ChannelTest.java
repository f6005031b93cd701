package sevenways.blockingcoroutine;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ChannelTest {

    private final Scheduler scheduler = new Scheduler();
    private final Channel<String> channel = new Channel<>(scheduler, "channel");
    private final List<String> events = new ArrayList<>();

    @Test
    void aSenderWaitsForAReceiver() {
        sender("s", "x");
        scheduler.start("other", () -> events.add("other"));
        receiver("r");

        scheduler.run();

        assertThat(events).containsExactly("s sends x", "other", "r receives", "r has x", "s has sent");
    }

    @Test
    void aReceiverWaitsForASender() {
        receiver("r");
        scheduler.start("other", () -> events.add("other"));
        sender("s", "x");

        scheduler.run();

        assertThat(events).containsExactly("r receives", "other", "s sends x", "r has x", "s has sent");
    }

    @Test
    void waitingSendersAreServedInTheOrderInWhichTheyCame() {
        sender("s1", "x");
        sender("s2", "y");
        sender("s3", "z");
        for (var name : List.of("r1", "r2", "r3")) {
            receiver(name);
        }

        scheduler.run();

        assertThat(handOvers()).containsExactly("r1 has x", "r2 has y", "r3 has z");
        assertThat(returns()).containsExactly("s1 has sent", "s2 has sent", "s3 has sent");
    }

    @Test
    void waitingReceiversAreServedInTheOrderInWhichTheyCame() {
        for (var name : List.of("r1", "r2", "r3")) {
            receiver(name);
        }
        sender("s1", "x");
        sender("s2", "y");
        sender("s3", "z");

        scheduler.run();

        assertThat(handOvers()).containsExactly("r1 has x", "r2 has y", "r3 has z");
        assertThat(returns()).containsExactly("s1 has sent", "s2 has sent", "s3 has sent");
    }

    // region:handover
    @Test
    void theReceiverRunsFirstAndTheSenderLast() {
        receiver("r");
        sender("s", "x");
        scheduler.start("other", () -> events.add("other"));

        scheduler.run();

        assertThat(events).containsExactly("r receives", "s sends x", "r has x", "other", "s has sent");
    }
    // endregion:handover

    /** However much two tasklets have to say to each other, a third has its turn after every hand-over. */
    @Test
    void aBusyPairDoesNotStarveAnother() {
        scheduler.start("s", () -> {
            for (var number = 1; number <= 3; number++) {
                channel.send("x" + number);
            }
        });
        scheduler.start("r", () -> {
            for (var number = 1; number <= 3; number++) {
                events.add(channel.receive());
            }
        });
        scheduler.start("other", () -> {
            for (var turn = 1; turn <= 3; turn++) {
                events.add("other" + turn);
                Tasklet.yield();
            }
        });

        scheduler.run();

        assertThat(events).containsExactly("x1", "other1", "x2", "other2", "x3", "other3");
    }

    @Test
    void manyReceiversTakeTurnsAtOneSender() {
        for (var name : List.of("r1", "r2")) {
            scheduler.start(name, () -> {
                for (var number = 1; number <= 2; number++) {
                    events.add(name + " has " + channel.receive());
                }
            });
        }
        scheduler.start("s", () -> IntStream.rangeClosed(1, 4).forEach(number -> channel.send("x" + number)));

        scheduler.run();

        assertThat(events).containsExactly("r1 has x1", "r2 has x2", "r1 has x3", "r2 has x4");
    }

    @Test
    void nullIsAValueLikeAnyOther() {
        receiver("r");
        sender("s", null);

        scheduler.run();

        assertThat(events).contains("r has null");
    }

    @Test
    void aHundredThousandTaskletsMeet() {
        var received = new ArrayList<Integer>();
        var numbers = new Channel<Integer>(scheduler, "numbers");
        IntStream.range(0, 50_000).forEach(number -> scheduler.start("r", () -> received.add(numbers.receive())));
        IntStream.range(0, 50_000).forEach(number -> scheduler.start("s", () -> numbers.send(number)));

        scheduler.run();

        assertThat(received)
                .containsExactlyElementsOf(IntStream.range(0, 50_000).boxed().toList());
    }

    private void sender(String name, String value) {
        scheduler.start(name, () -> {
            events.add(name + " sends " + value);
            channel.send(value);
            events.add(name + " has sent");
        });
    }

    private void receiver(String name) {
        scheduler.start(name, () -> {
            events.add(name + " receives");
            events.add(name + " has " + channel.receive());
        });
    }

    private List<String> handOvers() {
        return events.stream().filter(event -> event.matches("r. has .")).toList();
    }

    private List<String> returns() {
        return events.stream().filter(event -> event.endsWith("sent")).toList();
    }
}
