package sevenways.exercises.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class AttemptTest {

    private static final Instant EIGHT = Instant.parse("2026-10-01T08:00:00Z");

    private final Attempt begun = Attempt.NONE.begunAt(EIGHT);

    @Test
    void theMinutesRunFromTheFirstCheckToTheFirstRightAnswer() {
        assertThat(begun.begunAt(after(10)).solvedBy("hash", after(25)))
                .returns(25L, Attempt::minutes)
                .returns(EIGHT, Attempt::begun);
    }

    @Test
    void whoSolvesItAgainHasSolvedItThen() {
        assertThat(begun.solvedBy("one", after(25)).notSolved().solvedBy("two", after(90)))
                .returns(25L, Attempt::minutes)
                .returns("two", Attempt::hash);
    }

    @Test
    void whereTheBeginningIsNotKnownNeitherAreTheMinutes() {
        assertThat(Attempt.NONE.solvedBy("hash", EIGHT)).returns(null, Attempt::minutes);
    }

    private static Instant after(int minutes) {
        return EIGHT.plus(Duration.ofMinutes(minutes));
    }
}
