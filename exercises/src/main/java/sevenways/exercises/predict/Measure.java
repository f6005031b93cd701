package sevenways.exercises.predict;

import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.function.Predicate;
import sevenways.lab.report.RunReport;

/** What a run can answer: its shape and its peaks, and never its seconds, which another machine would not show. */
public enum Measure {
    PEAK_IN_FLIGHT(run -> run.totals().peakInFlight()),
    THREADS_ADDED(run -> run.totals().peakThreads()),
    MULTIPLE_OF_LIMIT(Measure::multipleOfLimit),
    /** How many different names the timeline shows in its column "who waits". */
    WHO_WAITS(
            run -> run.results().stream().map(RunReport.Page::worker).distinct().count()),
    /** How many pages were there before one that had begun earlier. */
    OVERTAKERS(Measure::overtakers);

    private final Function<RunReport, Number> value;

    Measure(Function<RunReport, Number> value) {
        this.value = value;
    }

    /** Empty if the run does not know. */
    OptionalDouble of(RunReport run) {
        var number = value.apply(run);
        return number == null ? OptionalDouble.empty() : OptionalDouble.of(number.doubleValue());
    }

    private static Number multipleOfLimit(RunReport run) {
        var limit = run.totals().limitMillis();
        return limit == null || limit == 0 ? null : (double) run.totals().elapsedMillis() / limit;
    }

    private static long overtakers(RunReport run) {
        return run.results().stream()
                .filter(page -> run.results().stream().anyMatch(isOvertakenBy(page)))
                .count();
    }

    private static Predicate<RunReport.Page> isOvertakenBy(RunReport.Page page) {
        return other -> other.times().startMillis() < page.times().startMillis()
                && other.times().endMillis() > page.times().endMillis();
    }
}
