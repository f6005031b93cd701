package sevenways.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class PlanTest {

    @Test
    void roundsGoForthAndBack() {
        var turns = Turn.forthAndBack(3, List.of(Entrant.SINGLE_THREAD, Entrant.THREADS));

        assertThat(turns)
                .containsExactly(
                        new Turn(1, Entrant.SINGLE_THREAD),
                        new Turn(1, Entrant.THREADS),
                        new Turn(2, Entrant.THREADS),
                        new Turn(2, Entrant.SINGLE_THREAD),
                        new Turn(3, Entrant.SINGLE_THREAD),
                        new Turn(3, Entrant.THREADS));
    }

    @Test
    void everybodyRunsWhoIsDoneWithinAMinute() {
        var plan = Plan.of(Samples.experiment(Duration.ofMillis(100)), 150, 1);

        assertThat(plan.computed()).isEmpty();
        assertThat(plan.turns()).extracting(Turn::entrant).containsExactly(Entrant.values());
        assertThat(plan.limit()).isEqualTo(Duration.ofMillis(140));
    }

    @Test
    void whoWouldTakeLongerIsComputed() {
        var plan = Plan.of(Samples.experiment(Duration.ofSeconds(2)), 10_000, 1);

        assertThat(plan.computed())
                .containsOnlyKeys(Entrant.SINGLE_THREAD, Entrant.PROCESSES, Entrant.BLOCKING_COROUTINE)
                .containsEntry(Entrant.SINGLE_THREAD, Duration.ofSeconds(20_000))
                .containsEntry(Entrant.PROCESSES, Duration.ofSeconds(2_000));
        assertThat(plan.turns())
                .extracting(Turn::entrant)
                .containsExactly(
                        Entrant.THREADS,
                        Entrant.NIO_SELECTOR,
                        Entrant.MANUAL_CONTINUATIONS,
                        Entrant.VIRTUAL_THREADS,
                        Entrant.HTTP_CLIENT);
    }

    /** A page alone may take its minute, and more: nothing can be computed that would not be just this. */
    @Test
    void whoLoadsAllAtOnceRunsHoweverSlowThePages() {
        var plan = Plan.of(Samples.experiment(Duration.ofSeconds(60)), 10, 1);

        assertThat(plan.computed()).containsOnlyKeys(Entrant.SINGLE_THREAD, Entrant.BLOCKING_COROUTINE);
        assertThat(plan.turns()).extracting(Turn::entrant).contains(Entrant.PROCESSES, Entrant.THREADS);
    }
}
