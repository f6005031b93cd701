package sevenways.blockingcoroutine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SchedulerTest {

    private final Scheduler scheduler = new Scheduler();
    private final List<String> events = new ArrayList<>();

    @Test
    void nothingRunsBeforeTheScheduler() {
        scheduler.start("a", () -> events.add("a"));

        assertThat(events).isEmpty();
    }

    @Test
    void endsAtOnceWithoutTasklets() {
        scheduler.run();
    }

    @Test
    void taskletsTakeTurns() {
        for (var name : List.of("a", "b", "c")) {
            scheduler.start(name, () -> {
                for (var turn = 1; turn <= 3; turn++) {
                    events.add(name + turn);
                    Tasklet.yield();
                }
            });
        }

        scheduler.run();

        assertThat(events).containsExactly("a1", "b1", "c1", "a2", "b2", "c2", "a3", "b3", "c3");
    }

    @Test
    void withoutAYieldATaskletKeepsTheThread() {
        for (var name : List.of("a", "b")) {
            scheduler.start(name, () -> {
                events.add(name + " begins");
                events.add(name + " ends");
            });
        }

        scheduler.run();

        assertThat(events).containsExactly("a begins", "a ends", "b begins", "b ends");
    }

    @Test
    void yieldsFromTheDepthOfItsStackAndKeepsItsLocals() {
        for (var name : List.of("a", "b")) {
            scheduler.start(name, () -> events.add(name + " " + sumOfYields(100)));
        }

        scheduler.run();

        assertThat(events).containsExactly("a 5050", "b 5050");
    }

    private static int sumOfYields(int number) {
        if (number == 0) {
            Tasklet.yield();
            return 0;
        }
        return number + sumOfYields(number - 1);
    }

    @Test
    void aTaskletStartsOthersWhichRunAfterThoseThatCanRunNow() {
        scheduler.start("parent", () -> {
            scheduler.start("child", () -> events.add("child"));
            events.add("parent");
        });
        scheduler.start("uncle", () -> events.add("uncle"));

        scheduler.run();

        assertThat(events).containsExactly("parent", "uncle", "child");
    }

    @Test
    void runsAgain() {
        scheduler.start("a", () -> events.add("a"));
        scheduler.run();
        scheduler.start("b", () -> events.add("b"));
        scheduler.run();

        assertThat(events).containsExactly("a", "b");
    }

    @Test
    void aHundredThousandTaskletsLiveAtOnce() {
        var alive = new int[2];
        for (var number = 0; number < 100_000; number++) {
            scheduler.start("tasklet-" + number, () -> {
                alive[0]++;
                alive[1] = Math.max(alive[0], alive[1]);
                Tasklet.yield();
                alive[0]--;
            });
        }

        scheduler.run();

        assertThat(alive).containsExactly(0, 100_000);
    }

    @Test
    void keepsNothingOfTaskletsThatHaveEnded() {
        var left = new WeakReference<>(startTaskletWithAnObject());
        scheduler.run();

        await().pollInSameThread().until(() -> {
            System.gc();
            return left.get() == null;
        });
        assertThat(events).containsExactly("ran");
    }

    private Object startTaskletWithAnObject() {
        var object = new Object();
        scheduler.start("a", () -> {
            Tasklet.yield();
            events.add(object == null ? "lost" : "ran");
        });
        return object;
    }
}
