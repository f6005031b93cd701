package sevenways.comparison;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import sevenways.comparison.replay.ComputedPages;
import sevenways.comparison.replay.ReplayLane;
import sevenways.comparison.replay.ReplayRun;

/** What the replay shows of a comparison: of each lesson the run with the median time. */
final class Recording {

    private Recording() {}

    /**
     * Of a comparison of the slow site. Whoever was not run is drawn as the waiting alone would be; whoever left no report
     * is not drawn.
     */
    static ReplayRun of(Comparison comparison, List<TurnOutcome> runs, Plan plan, Duration timeout) {
        var pages = comparison.pages();
        var subject = new ReplayRun.Subject(
                Integer.toString(pages),
                ReplayRun.Kind.GOOD,
                pages,
                null,
                comparison.delayMillis(),
                comparison.limitMillis(),
                timeout.toMillis());
        var lanes = Arrays.stream(Entrant.values())
                .filter(Entrant::isLesson)
                .map(entrant -> Optional.ofNullable(plan.computed().get(entrant))
                        .map(time -> computed(entrant, time, comparison))
                        .orElseGet(() -> measured(entrant, runs, pages)))
                .filter(Objects::nonNull)
                .toList();
        return ReplayRun.now(subject, comparison.rounds(), lanes);
    }

    private static ReplayLane computed(Entrant entrant, Duration time, Comparison comparison) {
        var pages = ComputedPages.waitingAlone(
                comparison.pages(), entrant.atOnce(), Duration.ofMillis(comparison.delayMillis()));
        return ReplayLane.computed(entrant.lesson(), time.toMillis(), comparison.limitMillis(), pages);
    }

    /** Null if there is nothing to draw. */
    private static ReplayLane measured(Entrant entrant, List<TurnOutcome> runs, int pages) {
        var told =
                Rows.withoutTheFirstRound(runs.stream()
                                .filter(run -> run.turn().entrant() == entrant)
                                .toList())
                        .stream()
                        .filter(TurnOutcome::hasReport)
                        .map(run -> new LessonRun(run.turn(), run.full()))
                        .toList();
        return told.isEmpty() ? null : LessonRun.median(told).lane(LessonRun.names(pages));
    }
}
