package sevenways.manualcontinuations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A task of another thread comes in the worst of moments: the hub has seen that there is none, and does not sleep yet. */
class WakeUpTest {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final List<String> events = new ArrayList<>();
    private Hub hub;
    private GreenThread waiter;

    @Test
    void oneThatComesBeforeTheSleepIsNotLost() throws Exception {
        var readiness = new SelectorReadiness() {
            @Override
            public void wakeReady(long nanos) throws IOException {
                if (nanos > 0 && events.isEmpty()) {
                    events.add("about to sleep");
                    executeElsewhere(() -> waiter.wake());
                }
                super.wakeReady(nanos);
            }
        };
        try (var hub = new Hub(readiness)) {
            this.hub = hub;
            waiter = hub.spawn(() -> {
                hub.awaitWakeUp(System.nanoTime() + PATIENCE.toNanos());
                events.add("woken");
            });

            hub.run();
        }

        assertThat(events).containsExactly("about to sleep", "woken");
    }

    private void executeElsewhere(Runnable task) {
        try {
            Thread.ofPlatform().start(() -> hub.execute(task)).join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
