package sevenways.manualcontinuations;

import java.util.Comparator;
import java.util.PriorityQueue;

/** When whom to wake, the earliest first. Times are those of {@link System#nanoTime}, which may overflow. */
final class Timers {

    /** One green thread's wait, with an end. */
    static final class Timer {
        private final long deadline;
        private final long number;
        private GreenThread waiter;
        private boolean expired;

        private Timer(long deadline, long number, GreenThread waiter) {
            this.deadline = deadline;
            this.number = number;
            this.waiter = waiter;
        }

        /** True if the timer was what ended the wait. */
        boolean expired() {
            return expired;
        }
    }

    /** Fewer cancelled timers than this are not worth a sweep. */
    private static final int FEW = 64;

    /** By difference, because of the overflow; of equal deadlines, the one that was set first. */
    private static final Comparator<Timer> EARLIEST = (one, other) ->
            Long.signum(one.deadline == other.deadline ? one.number - other.number : one.deadline - other.deadline);

    private final PriorityQueue<Timer> queue = new PriorityQueue<>(EARLIEST);

    private long set;
    private int cancelled;

    /** In O(log n). */
    Timer set(long deadline, GreenThread waiter) {
        var timer = new Timer(deadline, set++, waiter);
        queue.add(timer);
        return timer;
    }

    /**
     * In O(1), on average: the timer stays in the queue until it comes to the head, or until half of the queue is such
     * timers and they are swept out together. Nearly every timer is cancelled, so without the sweep most of the queue
     * would be waits of the past.
     */
    void cancel(Timer timer) {
        if (timer.waiter != null) {
            timer.waiter = null;
            cancelled++;
            if (cancelled > FEW && cancelled > queue.size() / 2) {
                queue.removeIf(one -> one.waiter == null);
                cancelled = 0;
            }
        }
    }

    /** Wakes those whose deadline is {@code now} or earlier. */
    void wakeExpired(long now) {
        while (nanosToFirst(now) <= 0) {
            var timer = queue.remove();
            timer.expired = true;
            timer.waiter.wake();
            timer.waiter = null;
        }
    }

    /** How long it is until the earliest deadline; {@link Long#MAX_VALUE} if there is none. */
    long nanosToFirst(long now) {
        while (!queue.isEmpty() && queue.peek().waiter == null) {
            queue.remove();
            cancelled--;
        }
        return queue.isEmpty() ? Long.MAX_VALUE : queue.peek().deadline - now;
    }

    /** How many timers are kept, cancelled ones among them. */
    int size() {
        return queue.size();
    }
}
