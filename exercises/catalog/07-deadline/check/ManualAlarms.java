package sevenways.e07.deadline;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Alarms that ring when the check says so. */
final class ManualAlarms implements Alarms {

    private final List<SetAlarm> set = new ArrayList<>();
    private final boolean ringsAtCancel;
    private int everSet;

    /** @param ringsAtCancel whether each rings in the last moment in which it can */
    ManualAlarms(boolean ringsAtCancel) {
        this.ringsAtCancel = ringsAtCancel;
    }

    @Override
    public synchronized Alarm in(Duration time, Runnable action) {
        everSet++;
        var alarm = new SetAlarm(time, action);
        set.add(alarm);
        return alarm;
    }

    /** All that are set now ring; those that are set because of that, do not. */
    void ring() {
        for (var alarm : takeAll()) {
            alarm.action.run();
        }
    }

    /** How many would still ring. */
    synchronized int left() {
        return set.size();
    }

    synchronized int everSet() {
        return everSet;
    }

    /** The times of those that would still ring. */
    synchronized List<Duration> times() {
        return set.stream().map(alarm -> alarm.time).toList();
    }

    private synchronized List<SetAlarm> takeAll() {
        var all = List.copyOf(set);
        set.clear();
        return all;
    }

    private synchronized boolean take(SetAlarm alarm) {
        return set.remove(alarm);
    }

    private final class SetAlarm implements Alarm {

        private final Duration time;
        private final Runnable action;

        SetAlarm(Duration time, Runnable action) {
            this.time = time;
            this.action = action;
        }

        @Override
        public void cancel() {
            if (take(this) && ringsAtCancel) {
                action.run();
            }
        }
    }
}
