package sevenways.manualcontinuations;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Nobody pushes in, and no permit is lost, whoever is interrupted. */
class SemaphoreTest extends HubFixture {

    private final Semaphore semaphore = new Semaphore(hub, 1);

    SemaphoreTest() throws IOException {}

    @Test
    void asManyAsThereArePermitsAndNoMore() throws Exception {
        var two = new Semaphore(hub, 2);
        var inside = new ArrayList<GreenThread>();
        for (var count = 0; count < 6; count++) {
            hub.spawn(() -> {
                two.acquire();
                inside.add(hub.current());
                events.add(inside.size() + " inside");
                hub.sleep(Duration.ZERO);
                inside.remove(hub.current());
                two.release();
            });
        }

        run();

        assertThat(events).hasSize(6).contains("2 inside").doesNotContain("3 inside");
    }

    @Test
    void thoseWhoWaitComeInTheirOrder() throws Exception {
        for (var name : List.of("a", "b", "c", "d")) {
            hub.spawn(() -> holdForATurn(name));
        }

        run();

        assertThat(events).containsExactly("a", "b", "c", "d");
    }

    /** The permit is handed on, not laid down: whoever releases it and wants it again is last. */
    @Test
    void whoReleasesCannotPushIn() throws Exception {
        hub.spawn(() -> {
            semaphore.acquire();
            hub.sleep(Duration.ZERO);
            events.add("first");
            semaphore.release();
            holdForATurn("first again");
        });
        hub.spawn(() -> holdForATurn("second"));

        run();

        assertThat(events).containsExactly("first", "second", "first again");
    }

    @Test
    void whoIsInterruptedLeavesTheQueue() throws Exception {
        hub.spawn(() -> holdForATurn("holder"));
        var impatient = hub.spawn(() -> holdForATurn("impatient"));
        hub.spawn(() -> holdForATurn("patient"));
        hub.spawn(impatient::interrupt);

        run();

        assertThat(events).containsExactly("holder", "patient");
    }

    @Test
    void whoIsInterruptedWithAPermitOnTheWayPassesItOn() throws Exception {
        semaphoreIsTaken();
        var impatient = hub.spawn(() -> holdForATurn("impatient"));
        hub.spawn(() -> holdForATurn("patient"));
        hub.spawn(() -> {
            semaphore.release();
            impatient.interrupt();
        });

        run();

        assertThat(events).containsExactly("patient");
    }

    private void semaphoreIsTaken() {
        hub.spawn(semaphore::acquire);
    }

    private void holdForATurn(String name) throws InterruptedException {
        semaphore.acquire();
        events.add(name);
        hub.sleep(Duration.ZERO);
        semaphore.release();
    }
}
