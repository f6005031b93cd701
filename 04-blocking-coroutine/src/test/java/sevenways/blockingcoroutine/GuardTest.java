package sevenways.blockingcoroutine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;
import jdk.internal.vm.Continuation;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A raw continuation forbids little and breaks much. Here, what breaks is refused with a sentence. */
class GuardTest {

    private final Scheduler scheduler = new Scheduler();
    private final Channel<String> channel = new Channel<>(scheduler, "news");
    private final List<String> events = new ArrayList<>();

    static Stream<Arguments> workOfTasklets() {
        var channel = new Channel<String>(new Scheduler(), "news");
        return Stream.of(
                Arguments.argumentSet("yield", (ThrowingCallable) Tasklet::yield),
                Arguments.argumentSet("send", (ThrowingCallable) () -> channel.send("x")),
                Arguments.argumentSet("receive", (ThrowingCallable) channel::receive));
    }

    @ParameterizedTest
    @MethodSource("workOfTasklets")
    void onlyATaskletCanYieldSendOrReceive(ThrowingCallable work) {
        assertThatIllegalStateException()
                .isThrownBy(work)
                .withMessage("Only a tasklet can yield, send or receive; this is the bare thread "
                        + Thread.currentThread().getName());
    }

    @Test
    void aTaskletDoesNotRunTasklets() {
        assertThat(failureOf(scheduler::run)).hasMessage("Tasklets cannot be run by a tasklet, and this is a");
    }

    @Test
    void aTaskletDoesNotRunTheTaskletsOfAnotherSchedulerEither() {
        assertThat(failureOf(() -> new Scheduler().run()))
                .hasMessage("Tasklets cannot be run by a tasklet, and this is a");
    }

    @Test
    void aChannelServesOneScheduler() {
        var foreign = new Channel<String>(new Scheduler(), "foreign");

        assertThat(failureOf(foreign::receive))
                .hasMessage("The channel foreign belongs to another scheduler than the tasklet a");
    }

    @Test
    void aSchedulerServesTheThreadThatMadeIt() throws Exception {
        assertThat(failureOn(Thread.ofPlatform().name("other"), scheduler::run))
                .hasMessage("This scheduler belongs to the thread "
                        + Thread.currentThread().getName() + ", not to other");
        assertThat(failureOn(Thread.ofPlatform().name("other"), () -> scheduler.start("a", () -> {})))
                .hasMessage("This scheduler belongs to the thread "
                        + Thread.currentThread().getName() + ", not to other");
    }

    @Test
    void aVirtualThreadRunsNoTasklets() throws Exception {
        assertThat(failureOn(Thread.ofVirtual(), () -> new Scheduler().run()))
                .hasMessage("A virtual thread is a continuation itself: run tasklets on another");
    }

    @Test
    void anEndedTaskletIsNotResumed() {
        var tasklet = new Tasklet(scheduler, "a", () -> {});
        tasklet.resume();

        assertThatIllegalStateException().isThrownBy(tasklet::resume).withMessage("a has ended");
    }

    @Test
    void aRunningTaskletIsNotResumed() {
        var self = new AtomicReference<Tasklet>();
        self.set(new Tasklet(scheduler, "a", () -> self.get().resume()));

        assertThatIllegalStateException()
                .isThrownBy(self.get()::resume)
                .withMessage("a cannot resume a: only the scheduler does");
    }

    @Test
    void underAMonitorNothingIsRun() {
        scheduler.start("a", () -> {
            Tasklet.yield();
            events.add("a");
        });
        var monitor = new Object();

        synchronized (monitor) {
            assertThatIllegalStateException()
                    .isThrownBy(scheduler::run)
                    .withMessageMatching("Tasklets cannot be run inside synchronized; held is java.lang.Object at "
                            + ".*GuardTest.underAMonitorNothingIsRun.*");
        }
        assertThat(events).isEmpty();

        scheduler.run();
        assertThat(events).containsExactly("a");
    }

    private static final class YieldsWhenInitialized {
        static {
            Tasklet.yield();
        }

        private static void touch() {}
    }

    @Test
    void aClassInitializerCannotYield() {
        assertThat(failureOf(YieldsWhenInitialized::touch))
                .isInstanceOf(ExceptionInInitializerError.class)
                .hasRootCauseMessage(
                        "a cannot leave the thread here: a class initializer or a native method is on its stack");
    }

    @Test
    void aPinnedSectionCannotYield() {
        assertThat(failureOf(() -> pinned(Tasklet::yield)))
                .hasMessage("a cannot leave the thread here: it is in a section that is pinned to the thread");
    }

    @Test
    void aSendThatCouldNotWaitHasNotHappened() {
        scheduler.start("pinned", () -> {
            events.add(catchThrowable(() -> pinned(() -> channel.send("never"))).getMessage());
            channel.send("now");
        });
        scheduler.start("reader", () -> events.add(channel.receive()));

        scheduler.run();

        assertThat(events)
                .containsExactly(
                        "pinned cannot leave the thread here: it is in a section that is pinned to the thread", "now");
    }

    @Test
    void aReceiveThatCouldNotWaitHasNotHappened() {
        scheduler.start("pinned", () -> {
            assertThatIllegalStateException().isThrownBy(() -> pinned(channel::receive));
            events.add("failed");
        });
        scheduler.start("reader", () -> events.add(channel.receive()));
        scheduler.start("writer", () -> channel.send("x"));

        scheduler.run();

        assertThat(events).containsExactly("failed", "x");
    }

    @Test
    void aYieldThatFailedIsNoSecondTurn() {
        scheduler.start("pinned", () -> {
            assertThatIllegalStateException().isThrownBy(() -> pinned(Tasklet::yield));
            events.add("end");
        });

        assertThatCode(scheduler::run).doesNotThrowAnyException();

        assertThat(events).containsExactly("end");
    }

    private static void pinned(Runnable section) {
        Continuation.pin();
        try {
            section.run();
        } finally {
            Continuation.unpin();
        }
    }

    /** What the body fails with, run as the tasklet a. */
    private Throwable failureOf(Runnable body) {
        scheduler.start("a", body);
        return catchThrowable(scheduler::run).getCause();
    }

    private static Throwable failureOn(Thread.Builder builder, ThrowingCallable work) throws InterruptedException {
        var failure = new AtomicReference<Throwable>();
        builder.start(() -> failure.set(catchThrowable(work))).join();
        return failure.get();
    }
}
