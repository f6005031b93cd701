package sevenways.manualcontinuations;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class TimersTest {

    private final Timers<String> timers = new Timers<>();
    private final List<String> woken = new ArrayList<>();

    @Test
    void theEarliestComesFirstAndOfEqualOnesTheFirstSet() {
        timers.set(20, "b");
        timers.set(10, "a");
        timers.set(20, "c");
        timers.set(20, "d");

        timers.expire(20, woken::add);

        assertThat(woken).containsExactly("a", "b", "c", "d");
    }

    @Test
    void whatIsNotYetDueStays() {
        timers.set(11, "not yet");
        timers.set(10, "due");

        timers.expire(10, woken::add);

        assertThat(woken).containsExactly("due");
        assertThat(timers.nanosToFirst(10)).isEqualTo(1);
    }

    @Test
    void nanoTimeMayOverflow() {
        var now = Long.MAX_VALUE - 5;
        timers.set(now + 10, "after the overflow");
        timers.set(now + 1, "before it");

        timers.expire(now + 10, woken::add);

        assertThat(woken).containsExactly("before it", "after the overflow");
    }

    @Test
    void aCancelledTimerWakesNobodyAndEndsNoSleep() {
        var cancelled = timers.set(10, "cancelled");
        timers.set(20, "not cancelled");
        timers.cancel(cancelled);

        assertThat(timers.nanosToFirst(0)).isEqualTo(20);
        timers.expire(15, woken::add);
        assertThat(woken).isEmpty();
        assertThat(cancelled.expired()).isFalse();
    }

    @Test
    void aTimerTellsThatItExpired() {
        var timer = timers.set(10, "due");

        timers.expire(10, woken::add);
        timers.cancel(timer);

        assertThat(timer.expired()).isTrue();
        assertThat(timers.nanosToFirst(0)).isEqualTo(Long.MAX_VALUE);
    }

    @Test
    void cancelledTimersDoNotPileUp() {
        timers.set(1, "waits all the time");
        for (var count = 0; count < 100_000; count++) {
            timers.cancel(timers.set(2 + count, "cancelled"));
            assertThat(timers.size()).isLessThan(200);
        }
    }
}
