package sevenways.comparison;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import sevenways.comparison.replay.ListOrder;
import sevenways.comparison.replay.ReplayLane;
import sevenways.lab.report.RunReport;
import sevenways.lab.site.SlowPage;

/** A run that can be drawn: it has left a report. */
record LessonRun(Turn turn, TurnOutcome.EndedProcess ended) {

    RunReport report() {
        return ended.report();
    }

    /** Of some runs of one lesson, that with the median time, or the faster of the two in the middle; there must be one. */
    static LessonRun median(List<LessonRun> runs) {
        return runs.stream()
                .sorted(Comparator.comparingLong(run -> run.report().totals().elapsedMillis()))
                .toList()
                .get((runs.size() - 1) / 2);
    }

    /** @param names of the pages, as the list has them */
    ReplayLane lane(List<String> names) {
        return ReplayLane.measured(report(), ListOrder.of(names, report().results()), turn.round(), ended.samples());
    }

    /** The names of so many pages of the slow site. */
    static List<String> names(int pages) {
        return IntStream.range(0, pages)
                .mapToObj(index -> SlowPage.inTurn(index).fileName())
                .toList();
    }
}
