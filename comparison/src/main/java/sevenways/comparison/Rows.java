package sevenways.comparison;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import sevenways.lab.report.FailureKind;
import sevenways.lab.report.RunReport;

/**
 * Makes rows of runs.
 *
 * @param runs those that have ended, in their order
 */
record Rows(List<TurnOutcome> runs, Plan plan) {

    /** One for each entrant of which there is something to tell. */
    List<Row> all() {
        return Arrays.stream(Entrant.values())
                .map(entrant -> plan.computed().containsKey(entrant) ? computed(entrant) : measured(entrant))
                .filter(Objects::nonNull)
                .toList();
    }

    private Row computed(Entrant entrant) {
        var elapsed = plan.computed().get(entrant).toMillis();
        var first = plan.computed().get(Entrant.SINGLE_THREAD).toMillis();
        return new Row(
                entrant.lesson(),
                Row.Kind.COMPUTED,
                0,
                new Row.Times(elapsed, perLimit(elapsed), null, (double) first / elapsed, null),
                Row.Usage.UNKNOWN,
                article(entrant),
                new Row.Remarks(
                        Map.of(),
                        List.of(),
                        "computed, because it would run for " + elapsed / 1000
                                + " s: the waiting alone, without any work"),
                null);
    }

    private Row measured(Entrant entrant) {
        var all = runs.stream().filter(run -> run.turn().entrant() == entrant).toList();
        if (all.isEmpty()) {
            return null;
        }
        var kept = withoutTheFirstRound(all);
        var comparable = kept.stream().filter(TurnOutcome::isComparable).toList();
        // Where no run is whole, its figures are still worth a look; only its ratios are not.
        var told = comparable.isEmpty()
                ? kept.stream().filter(TurnOutcome::hasReport).toList()
                : comparable;
        return new Row(
                entrant.lesson(),
                entrant.isLesson() ? Row.Kind.MEASURED : Row.Kind.REFERENCE,
                told.size(),
                times(told, comparable),
                usage(told),
                article(entrant),
                remarks(all),
                all.stream()
                        .map(TurnOutcome::report)
                        .filter(Objects::nonNull)
                        .reduce((_, later) -> later)
                        .orElse(null));
    }

    private Row.Times times(List<TurnOutcome> told, List<TurnOutcome> comparable) {
        var perLimit = Figures.of(comparable, run -> perLimit(run.elapsedMillis()));
        var timesFaster = Figures.of(comparable, this::timesFasterThanFirst);
        return new Row.Times(
                median(told, RunReport.Totals::elapsedMillis),
                perLimit.median(),
                perLimit.spread(),
                timesFaster.median(),
                timesFaster.spread());
    }

    private static Row.Usage usage(List<TurnOutcome> told) {
        return new Row.Usage(
                count(median(told, RunReport.Totals::peakInFlight)),
                count(median(told, RunReport.Totals::peakThreads)),
                median(told, RunReport.Totals::cpuMillis),
                Figures.of(told, TurnOutcome::cpuAboveEmptyMillis).wholeMedian(),
                median(told, RunReport.Totals::peakRssKiB),
                Figures.of(told, TurnOutcome::peakRssAboveEmptyKiB).wholeMedian(),
                Figures.of(told, TurnOutcome::voluntarySwitches).wholeMedian());
    }

    private static Row.Article article(Entrant entrant) {
        return new Row.Article(entrant.articleSeconds(), entrant.articleTimesFaster());
    }

    /** It warms the machine up: afterwards the files that a JVM reads are in memory. */
    static List<TurnOutcome> withoutTheFirstRound(List<TurnOutcome> all) {
        var later = all.stream().filter(run -> run.turn().round() > 1).toList();
        return later.isEmpty() ? all : later;
    }

    private Double perLimit(long elapsedMillis) {
        var limit = plan.limit();
        return limit == null || limit.toMillis() == 0 ? null : (double) elapsedMillis / limit.toMillis();
    }

    /** Null if lesson 01 has no time in that round, because it failed, or had no turn yet. */
    private Double timesFasterThanFirst(TurnOutcome run) {
        var first = plan.computed().containsKey(Entrant.SINGLE_THREAD)
                ? (Long) plan.computed().get(Entrant.SINGLE_THREAD).toMillis()
                : runs.stream()
                        .filter(other -> other.turn().equals(new Turn(run.turn().round(), Entrant.SINGLE_THREAD)))
                        .filter(TurnOutcome::isComparable)
                        .map(TurnOutcome::elapsedMillis)
                        .findFirst()
                        .orElse(null);
        return first == null ? null : (double) first / Math.max(1, run.elapsedMillis());
    }

    private static Row.Remarks remarks(List<TurnOutcome> runs) {
        var pages = runs.stream()
                .filter(TurnOutcome::hasReport)
                .flatMap(run -> run.report().results().stream())
                .toList();
        return new Row.Remarks(RunReport.outcomes(pages.stream()), FailureKind.of(pages.stream()), note(runs));
    }

    /** Null if every run has told what came of it. */
    private static String note(List<TurnOutcome> runs) {
        var lost = runs.stream().filter(run -> !run.hasReport()).toList();
        if (lost.isEmpty()) {
            return null;
        }
        var which = runs.size() == 1 ? "its run" : lost.size() + " of its " + runs.size() + " runs";
        return which + " left no report: the JVM ended with status "
                + lost.getLast().full().status();
    }

    private static Long median(List<TurnOutcome> runs, Function<RunReport.Totals, ? extends Number> figure) {
        return Figures.of(runs, run -> figure.apply(run.report().totals())).wholeMedian();
    }

    private static Integer count(Long median) {
        return median == null ? null : Math.toIntExact(median);
    }
}
