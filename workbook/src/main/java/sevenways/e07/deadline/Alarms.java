package sevenways.e07.deadline;

import java.time.Duration;

/** Rings when a time is over; a {@code ScheduledExecutorService} does it so. */
interface Alarms {

    /** Runs the action after that time, once, on some other thread. */
    Alarm in(Duration time, Runnable action);

    /** One that was set. */
    interface Alarm {

        /** Now it will not ring any more. It may be ringing at this very moment. */
        void cancel();
    }
}
