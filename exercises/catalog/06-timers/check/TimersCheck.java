package sevenways.e06.timers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import sevenways.exercises.kit.NotYet;
import sevenways.exercises.kit.Proof;

/** The times are numbers that the check makes up. */
final class TimersCheck {

    private static final int MANY = 10_000;

    private final Timers<String> timers = new Timers<>();
    private final List<String> woken = new ArrayList<>();

    @Proof(1)
    void aCancelledTimerWakesNobody() {
        var timer = timers.set(20, "green-1");
        timers.cancel(timer);
        timers.expire(20, waiter -> {
            throw new NotYet(
                    "nobody is woken",
                    waiter + " is woken",
                    "green-1 was woken at 20 by the timer of a wait that had ended at 10.");
        });
        if (timer.expired()) {
            throw new NotYet(
                    "cancelled", "expired", "The timer was cancelled at 10, and at 20 it says that it expired.");
        }
    }

    @Proof(2)
    void aCancelledTimerEndsNoSleep() {
        var timer = timers.set(20, "green-1");
        timers.set(30, "green-2");
        timers.cancel(timer);
        sleepsAt(10, 20, "The hub would wake up at 20, for a timer that was cancelled at 10, and find nobody to wake.");
    }

    @Proof(3)
    void theEarliestComesFirst() {
        timers.set(30, "green-1");
        timers.set(10, "green-2");
        timers.set(20, "green-3");
        timers.set(10, "green-4");
        sleepsAt(1, 9, "The hub has to sleep until the earliest of four deadlines.");
        wakesAt(10, "green-2 green-4", "Whose deadline is over is woken, in the order in which the timers were set.");
        wakesAt(30, "green-3 green-1", "Those whose deadline is over are woken in the order of their deadlines.");
        sleepsAt(30, Long.MAX_VALUE, "Nobody is to be woken any more, so nothing limits the hub's sleep.");
    }

    @Proof(4)
    void theOtherOfTheSameDeadlineStays() {
        timers.cancel(timers.set(20, "green-1"));
        var second = timers.set(20, "green-2");
        timers.set(20, "green-3");
        timers.cancel(second);
        wakesAt(
                20,
                "green-3",
                "Two waits had one deadline, and one of them was cancelled: the other timer of 20 is gone.");
    }

    @Proof(5)
    void timesMayOverflow() {
        var now = Long.MAX_VALUE - 5;
        timers.set(now + 20, "green-1");
        timers.set(now + 3, "green-2");
        timers.set(now + 10, "green-3");
        sleepsAt(
                now,
                3,
                "nanoTime overflows between now and two of the three deadlines, and the wrong one counts as first.");
        wakesAt(now, "", "nanoTime overflows between now and the deadline, and who has time left was woken at once.");
        wakesAt(now + 10, "green-2 green-3", "nanoTime has overflowed, and those who are due were not woken in order.");
    }

    @Proof(6)
    void whatHasExpiredHasExpired() {
        var timer = timers.set(20, "green-1");
        wakesAt(20, "green-1", "green-1 is due at 20.");
        timers.cancel(timer);
        if (!timer.expired()) {
            throw new NotYet(
                    "expired",
                    "cancelled",
                    "The wait timed out, and the timer denies it: it was cancelled afterwards.");
        }
    }

    @Proof(7)
    void cancelledTimersDoNotStay() {
        IntStream.range(0, MANY).forEach(number -> timers.cancel(timers.set(number, "a wait that ended")));
        fewAreKept("10,000 waits are over, one after the other, and all their timers are still kept.");
        var together = IntStream.range(0, MANY)
                .mapToObj(number -> timers.set(number, "a wait that ended"))
                .toList();
        together.forEach(timers::cancel);
        fewAreKept("10,000 waited together, all their waits are over, and most of their timers are still kept.");
    }

    @Proof(8)
    void theLivingStay() {
        timers.set(5, "green-1");
        IntStream.range(10, MANY).forEach(number -> timers.cancel(timers.set(number, "a wait that ended")));
        wakesAt(5, "green-1", "Among 10,000 cancelled timers there was one that was not, and it is gone.");
    }

    private void sleepsAt(long now, long nanos, String means) {
        var got = timers.nanosToFirst(now);
        if (got != nanos) {
            throw new NotYet("nanosToFirst is " + nanos, String.valueOf(got), means);
        }
    }

    private void wakesAt(long now, String names, String means) {
        timers.expire(now, woken::add);
        var got = String.join(" ", woken);
        woken.clear();
        if (!got.equals(names)) {
            throw new NotYet(orNobody(names), orNobody(got), means);
        }
    }

    private static String orNobody(String names) {
        return (names.isEmpty() ? "nobody" : names) + " is woken";
    }

    private void fewAreKept(String means) {
        if (kept() >= 200) {
            throw new NotYet("fewer than 200 are kept", kept() + " are kept", means);
        }
    }

    /** Looks into the answer's own collections: it need not tell how much it keeps. */
    private int kept() {
        return Arrays.stream(Timers.class.getDeclaredFields())
                .peek(field -> field.setAccessible(true))
                .map(field -> {
                    try {
                        return field.get(timers);
                    } catch (IllegalAccessException e) {
                        throw new IllegalStateException(e);
                    }
                })
                .mapToInt(value -> switch (value) {
                    case Collection<?> collection -> collection.size();
                    case Map<?, ?> map -> map.size();
                    case null, default -> 0;
                })
                .sum();
    }
}
