package sevenways.manualcontinuations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.Test;
import sevenways.lab.JavaCommand;

/** What a raw continuation does not forgive. Each guard's test fails without it; what has no guard is shown to be so. */
class HazardsTest extends HubFixture {

    HazardsTest() throws IOException {}

    /** In a JVM of its own: without the guard, it is gone. */
    @Test
    void aHubDoesNotRunUnderAMonitor() throws Exception {
        var flags = List.of(
                "--add-exports=java.base/jdk.internal.vm=ALL-UNNAMED",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=/dev/null");
        var process = new ProcessBuilder(JavaCommand.of(flags, RunUnderAMonitor.class.getName(), List.of()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (var output = process.inputReader()) {
            assertThat(output.lines())
                    .singleElement()
                    .asString()
                    .startsWith("refused: a hub cannot run while a monitor is held: java.lang.Object, locked in ")
                    .contains(RunUnderAMonitor.class.getName() + ".main(RunUnderAMonitor.java:");
        }
        assertThat(process.waitFor()).isZero();
    }

    @Test
    void aHubDoesNotRunOnAVirtualThread() throws Exception {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Void> runsAHub = () -> {
                try (var other = new Hub(new SelectorReadiness())) {
                    other.run();
                }
                return null;
            };
            assertThatThrownBy(executor.submit(runsAHub)::get).hasRootCauseMessage("a hub needs a platform thread");
        }
    }

    @Test
    void aHubDoesNotRunInsideAGreenThread() throws Exception {
        refused(
                () -> {
                    try (var other = new Hub(new SelectorReadiness())) {
                        other.run();
                    }
                },
                IllegalStateException.class,
                "a hub cannot run inside a green thread: it would block all of its hub");
    }

    @Test
    void aWakeUpBeforeTheYieldIsNotLost() throws Exception {
        hub.spawn(() -> {
            hub.current().wake();
            events.add("woken, and still running");
            hub.current().suspend();
            events.add("resumed");
        });

        run();

        assertThat(events).containsExactly("woken, and still running", "resumed");
    }

    @Test
    void toBeWokenTwiceIsToBeResumedOnce() throws Exception {
        var twice = hub.spawn(() -> {
            hub.current().suspend();
            events.add("resumed");
            hub.current().suspend();
            events.add("resumed again");
        });
        hub.spawn(() -> {
            twice.wake();
            twice.wake();
            hub.sleep(Duration.ZERO);
            hub.sleep(Duration.ZERO);
            events.add("meanwhile");
            twice.wake();
        });

        run();

        assertThat(events).containsExactly("resumed", "meanwhile", "resumed again");
    }

    @Test
    void whoIsMountedCannotBeResumed() throws Exception {
        refused(
                () -> hub.current().resume(),
                IllegalStateException.class,
                "green-1 cannot resume green-1: the hub's loop does that");
    }

    @Test
    void aGreenThreadCannotResumeAnother() throws Exception {
        var other = hub.spawn(() -> hub.sleep(Duration.ofMillis(1)));
        refused(other::resume, IllegalStateException.class, "green-2 cannot resume green-1: the hub's loop does that");
    }

    @Test
    void whoHasEndedCannotBeResumed() throws Exception {
        var ended = hub.spawn(() -> events.add("once"));
        run();

        assertThatThrownBy(ended::resume)
                .isInstanceOf(IllegalStateException.class)
                .hasMessage("green-1 has ended");
        assertThat(events).containsExactly("once");
    }

    @Test
    void anotherPlatformThreadHasNoPartInIt() throws Exception {
        var semaphore = new Semaphore(hub, 1);
        var thread = hub.spawn(() -> {});
        try (var foreign = Executors.newSingleThreadExecutor()) {
            List<Attempt> uses = List.of(
                    () -> hub.spawn(() -> {}),
                    hub::run,
                    hub::current,
                    thread::resume,
                    thread::wake,
                    thread::interrupt,
                    semaphore::acquire,
                    semaphore::release);
            for (var use : uses) {
                Callable<Void> attempt = () -> {
                    use.run();
                    return null;
                };
                assertThatThrownBy(foreign.submit(attempt)::get).hasCauseInstanceOf(WrongThreadException.class);
            }
        }
    }

    @Test
    void onlyAGreenThreadCanWait() {
        assertThatThrownBy(() -> hub.sleep(Duration.ZERO))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("only a green thread can do this");
    }

    /** The guard is an assertion: it costs more than a page. */
    @Test
    void nobodyWaitsUnderAMonitor() throws Exception {
        var monitor = new Object();
        refused(
                () -> {
                    synchronized (monitor) {
                        hub.sleep(Duration.ZERO);
                    }
                },
                IllegalStateException.class,
                "a green thread cannot wait while a monitor is held: java.lang.Object, locked in ");
    }

    /** A frame of the JVM's own, here that of a class initialiser, cannot move to the heap. */
    @Test
    void aWaitInAClassInitialiserIsRefusedAndNamed() throws Exception {
        InitialisedByWaiting.hub = hub;
        hub.spawn(() -> assertThatThrownBy(() -> InitialisedByWaiting.use())
                .isInstanceOf(ExceptionInInitializerError.class)
                .cause()
                .hasMessageStartingWith("green-1 cannot wait here: a NATIVE frame is on its stack"));
        hub.spawn(() -> {
            hub.sleep(Duration.ZERO);
            events.add("the hub lives");
        });

        run();

        assertThat(events).containsExactly("the hub lives");
    }

    private static final class InitialisedByWaiting {
        private static Hub hub;

        private static final class Holder {
            static {
                try {
                    hub.current().interrupt();
                    hub.sleep(Duration.ZERO);
                } catch (InterruptedException e) {
                    throw new AssertionError(e);
                }
            }

            private static void touch() {}
        }

        private static void use() {
            Holder.touch();
        }
    }

    // region:lock
    /** No guard: the lock belongs to the platform thread, and that is the same for both. */
    @Test
    void aLockKeepsNoGreenThreadOut() throws Exception {
        var lock = new ReentrantLock();
        for (var name : List.of("a", "b")) {
            hub.spawn(() -> {
                lock.lock();
                events.add(name + " in");
                hub.sleep(Duration.ZERO);
                events.add(name + " out");
                lock.unlock();
            });
        }

        run();

        assertThat(events).containsExactly("a in", "b in", "a out", "b out");
    }
    // endregion:lock

    /** No guard either: a thread local is the platform thread's. */
    @Test
    void aThreadLocalLeaksIntoEveryGreenThread() throws Exception {
        var user = new ThreadLocal<String>();
        hub.spawn(() -> {
            user.set("a's");
            hub.sleep(Duration.ZERO);
            events.add("a finds " + user.get());
        });
        hub.spawn(() -> user.set("b's"));

        run();

        assertThat(events).containsExactly("a finds b's");
    }

    private interface Attempt {
        void run() throws Exception;
    }

    private void refused(Attempt attempt, Class<? extends Exception> exception, String message) throws Exception {
        hub.spawn(() -> {
            assertThatThrownBy(attempt::run).isInstanceOf(exception).hasMessageStartingWith(message);
            events.add("refused");
        });

        run();

        assertThat(events).containsExactly("refused");
    }
}
