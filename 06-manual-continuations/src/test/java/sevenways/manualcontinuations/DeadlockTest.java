package sevenways.manualcontinuations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** A hub that can never go on says so. The time-out is for the hub that does not: it would wait for ever. */
@Timeout(20)
class DeadlockTest extends HubFixture {

    private final Semaphore taken = new Semaphore(hub, 0);

    DeadlockTest() throws IOException {}

    // region:deadlock
    @Test
    void aDeadlockNamesWhoWaitsWhere() {
        hub.spawn(this::waitForAPermit);

        assertThatThrownBy(hub::run)
                .isInstanceOf(DeadlockException.class)
                .message()
                .startsWith("Deadlock: green-1 waits in ")
                .containsSubsequence("Semaphore.acquire(Semaphore.java:", "called by", "DeadlockTest.waitForAPermit(");
    }
    // endregion:deadlock

    private void waitForAPermit() throws InterruptedException {
        taken.acquire();
    }

    @Test
    void thoseThatWaitForEachOthersEndAreADeadlock() {
        var second = new AtomicReference<GreenThread>();
        var first = hub.spawn(() -> second.get().join());
        second.set(hub.spawn(first::join));

        assertThatThrownBy(hub::run)
                .isInstanceOf(DeadlockException.class)
                .message()
                .containsSubsequence(
                        "green-1 waits in ", "GreenThread.join(", "; green-2 waits in ", "GreenThread.join(");
    }

    /** In lesson 04 it never does. */
    @Test
    void whoIsInADeadlockReachesItsFinallyBlock() {
        hub.spawn(() -> {
            try {
                taken.acquire();
            } finally {
                events.add("finally");
            }
        });

        assertThatThrownBy(hub::run).isInstanceOf(DeadlockException.class);

        assertThat(events).containsExactly("finally");
    }

    @Test
    void whileOneSleepsThereIsNoDeadlock() throws Exception {
        hub.spawn(() -> {
            taken.acquire();
            events.add("has a permit");
        });
        hub.spawn(() -> {
            hub.sleep(Duration.ofMillis(1));
            taken.release();
        });

        run();

        assertThat(events).containsExactly("has a permit");
    }

    @Test
    void ofAHugeDeadlockOnlySomeAreNamed() {
        for (var count = 0; count < 1000; count++) {
            hub.spawn(taken::acquire);
        }

        assertThatThrownBy(hub::run).message().contains("; green-20 waits in ").endsWith(" ... and 980 more");
    }
}
