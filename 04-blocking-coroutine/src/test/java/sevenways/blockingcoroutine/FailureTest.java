package sevenways.blockingcoroutine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What run() tells when not every tasklet came to its end. */
class FailureTest {

    private final Scheduler scheduler = new Scheduler();
    private final Channel<String> channel = new Channel<>(scheduler, "news");
    private final List<String> events = new ArrayList<>();

    @Test
    void aFailureLeavesThroughRunAndNamesItsTasklet() {
        scheduler.start("a", () -> {
            throw new IllegalArgumentException("no");
        });

        assertThatExceptionOfType(TaskletException.class)
                .isThrownBy(scheduler::run)
                .withMessage("The tasklet a failed")
                .withCause(new IllegalArgumentException("no"))
                .satisfies(failure -> assertThat(failure.getSuppressed()).isEmpty());
    }

    @Test
    void aFailureTakesNoOtherTasklet() {
        scheduler.start("before", this::twoTurns);
        scheduler.start("a", () -> {
            throw new IllegalArgumentException("no");
        });
        scheduler.start("after", this::twoTurns);

        assertThatThrownBy(scheduler::run).isInstanceOf(TaskletException.class);

        assertThat(events).containsExactly("first", "first", "second", "second");
    }

    private void twoTurns() {
        events.add("first");
        Tasklet.yield();
        events.add("second");
    }

    @Test
    void theFirstFailureCarriesTheOthers() {
        var same = new IllegalArgumentException("thrown twice");
        for (var name : List.of("a", "b")) {
            scheduler.start(name, () -> {
                throw same;
            });
        }
        scheduler.start("deep", FailureTest::recurse);

        var failure = catchThrowableOfType(TaskletException.class, scheduler::run);

        assertThat(failure).hasMessage("The tasklet a failed");
        assertThat(failure.getSuppressed())
                .extracting(Throwable::getMessage)
                .containsExactly("The tasklet b failed", "The tasklet deep failed");
        assertThat(failure.getSuppressed()[1]).hasCauseInstanceOf(StackOverflowError.class);
    }

    private static void recurse() {
        recurse();
        recurse();
    }

    @Test
    void aFailureIsToldOnce() {
        scheduler.start("a", () -> {
            throw new IllegalArgumentException("no");
        });
        assertThatThrownBy(scheduler::run).isInstanceOf(TaskletException.class);

        scheduler.run();
    }

    // region:deadlock
    @Test
    void aDeadlockNamesWhoWaitsForWhat() {
        var answers = new Channel<String>(scheduler, "answers");
        scheduler.start("asker", () -> {
            channel.send("a question");
            channel.send("another one");
        });
        scheduler.start("answerer", () -> answers.send("an answer to " + channel.receive()));
        scheduler.start("reader", channel::receive);
        scheduler.start("late", channel::receive);

        assertThatExceptionOfType(DeadlockException.class)
                .isThrownBy(scheduler::run)
                .withMessage("Deadlock: answerer waits to send on answers, late waits to receive on news");
    }
    // endregion:deadlock

    @Test
    void aDeadlockThatFollowsFromAFailureIsSuppressed() {
        scheduler.start("reader", channel::receive);
        scheduler.start("a", () -> {
            throw new IllegalArgumentException("no");
        });

        var failure = catchThrowableOfType(TaskletException.class, scheduler::run);

        assertThat(failure.getSuppressed())
                .singleElement()
                .isInstanceOf(DeadlockException.class)
                .extracting(Throwable::getMessage)
                .isEqualTo("Deadlock: reader waits to receive on news");
    }

    @Test
    void ofAHugeDeadlockOnlySomeAreNamed() {
        IntStream.range(0, 100_000).forEach(number -> scheduler.start("reader-" + number, channel::receive));

        assertThatExceptionOfType(DeadlockException.class)
                .isThrownBy(scheduler::run)
                .withMessageStartingWith("Deadlock: reader-0 waits to receive on news, reader-1 waits")
                .withMessageEndingWith("reader-19 waits to receive on news ... and 99980 more");
    }

    @Test
    void aPartnerWhoComesLaterResolvesADeadlock() {
        scheduler.start("reader", () -> events.add(channel.receive()));
        assertThatThrownBy(scheduler::run).isInstanceOf(DeadlockException.class);

        scheduler.start("writer", () -> channel.send("at last"));
        scheduler.run();

        assertThat(events).containsExactly("at last");
    }

    /** Its stack is never unwound: what it holds stays held. */
    @Test
    void aTaskletThatWaitsForEverNeverReachesItsFinally() {
        scheduler.start("reader", () -> {
            try {
                channel.receive();
            } finally {
                events.add("closed");
            }
        });

        assertThatThrownBy(scheduler::run).isInstanceOf(DeadlockException.class);

        assertThat(events).isEmpty();
    }
}
