package sevenways.testkit.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.opentest4j.TestAbortedException;

class PatienceTest {

    private static final Duration USUAL = Duration.ofMinutes(1);

    @AfterEach
    void forTheOtherTestsOfThisJvm() {
        Patience.regain();
    }

    @Test
    void onceLostItIsShortAndFurtherTestsAreSkipped() {
        Patience.lose(USUAL);

        assertThat(Patience.of(USUAL)).isLessThan(USUAL);
        assertThatThrownBy(Patience::assumeKept).isInstanceOf(TestAbortedException.class);
    }

    @Test
    void whoWaitedAMomentOnlyHasNotLostIt() {
        Patience.lose(Duration.ofMillis(1));

        assertThat(Patience.of(USUAL)).isEqualTo(USUAL);
    }

    /** Else the faults after an attempt that failed would be skipped, and no test would be red. */
    @Test
    void anAttemptThatDoesNotCountTakesItFromNobody() {
        Patience.lose(USUAL);
        Patience.regain();

        assertThat(Patience.of(USUAL)).isEqualTo(USUAL);
        Patience.assumeKept();
    }
}
