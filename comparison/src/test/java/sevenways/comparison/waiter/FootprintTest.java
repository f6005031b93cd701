package sevenways.comparison.waiter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class FootprintTest {

    private static final int THREADS = 100;

    @Test
    void aWaitersShareIsWhatWasAddedByAllOfThem() {
        var before = new Footprint(1000, 50_000.0, 20_000.0, 500.0);
        var after = new Footprint(1070, 51_000.0, 30_080.0, 770.0);

        assertThat(after.perWaiterSince(before, 10)).isEqualTo(new Footprint(7, 100.0, 1008.0, 27.0));
    }

    @Test
    void whatTheSystemDoesNotTellIsUnknown() {
        var untold = new Footprint(1000, null, null, null);

        assertThat(untold.perWaiterSince(untold, 10)).isEqualTo(new Footprint(0, null, null, null));
    }

    /** The first threads use up the stacks that threads before them have left: the C library keeps some. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aStackIsReservedAsAWholeAndInMemoryInPart() throws Exception {
        var end = new CountDownLatch(1);
        var threads = new ArrayList<>(start(end));
        var before = Mappings.now().orElseThrow();
        threads.addAll(start(end));

        var after = Mappings.now().orElseThrow();

        end.countDown();
        for (var thread : threads) {
            thread.join();
        }
        var reserved = after.stacksReserved() - before.stacksReserved();
        // A tenth, because the JVM's own threads come and go, and because of the guard zone.
        assertThat(reserved / (double) THREADS).isCloseTo(Mappings.stackSize(), within(Mappings.stackSize() / 10.0));
        assertThat(after.stacksResident() - before.stacksResident()).isBetween(1L, reserved / 2);
        assertThat(after.resident()).isGreaterThan(after.stacksResident());
    }

    /** Returns when all of them run. */
    private static List<Thread> start(CountDownLatch end) throws InterruptedException {
        var running = new CountDownLatch(THREADS);
        var threads = IntStream.range(0, THREADS)
                .mapToObj(_ -> Thread.ofPlatform().start(() -> await(running, end)))
                .toList();
        running.await();
        return threads;
    }

    private static void await(CountDownLatch running, CountDownLatch end) {
        running.countDown();
        try {
            end.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
