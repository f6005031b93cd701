package sevenways.comparison;

import java.io.IOException;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import sevenways.lab.cli.Progress;
import sevenways.lab.report.Decimal;
import sevenways.lab.report.Printable;
import sevenways.lab.report.RunReport;

/** Has the entrants run in their turns, and tells what goes on. */
final class Series {

    private final LessonRunner runner;
    private final int pages;
    private final PrintWriter log;
    private final List<TurnOutcome> runs = new ArrayList<>();

    Series(LessonRunner runner, int pages, PrintWriter log) {
        this.runner = runner;
        this.pages = pages;
        this.log = log;
    }

    /** Returns early if the thread is interrupted, whose interrupt status is clear afterwards. */
    List<TurnOutcome> run(Plan plan) throws IOException {
        plan.computed().forEach(this::tell);
        var turns = plan.turns();
        try {
            for (var turn : turns) {
                runs.add(run(turn, turns.size()));
                tell(runs.getLast(), turns.getLast().round());
            }
        } catch (InterruptedException e) {
            // What has ended is reported, and that is all that is left to do.
        }
        return runs;
    }

    private TurnOutcome run(Turn turn, int turns) throws IOException, InterruptedException {
        try (var _ = Progress.of(turn.entrant().lesson(), runs.size(), turns)) {
            return runner.run(turn, pages);
        }
    }

    private void tell(Entrant entrant, Duration time) {
        log.printf("%s  is computed: it would run for %d s%n", name(entrant), time.toSeconds());
    }

    private void tell(TurnOutcome run, int rounds) {
        var round = rounds == 1 ? "" : "round " + run.turn().round() + "/" + rounds + "  ";
        log.printf("%s%s  %s%n", round, name(run.turn().entrant()), summary(run));
        log.print(Printable.lines(run.empty().complaint()));
        log.print(Printable.lines(run.full().complaint()));
        log.flush();
    }

    private static String name(Entrant entrant) {
        return String.format("%-" + Entrant.NAME_WIDTH + "s", entrant.lesson());
    }

    private static String summary(TurnOutcome run) {
        if (!run.hasReport()) {
            return "no report; its JVM ended with status " + run.full().status();
        }
        return Decimal.text(run.elapsedMillis() / 1000.0, 2) + " s  "
                + RunReport.inWords(run.report().outcomes());
    }
}
