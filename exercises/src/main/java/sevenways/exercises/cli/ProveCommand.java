package sevenways.exercises.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import sevenways.exercises.run.KnownAnswers;
import sevenways.exercises.run.Trial;
import sevenways.exercises.run.Trials;

/** For whoever writes an exercise: are all known answers judged as they should be, and every time? */
@Command(
        name = "prove",
        description = "Checks every known answer: starters, solutions, second approaches, wrong answers.")
final class ProveCommand implements Callable<Integer> {

    @Mixin
    private Desk desk;

    @Parameters(paramLabel = "ID", description = "Exercises; without one, all.")
    private List<String> ids = List.of();

    @Option(names = "--times", paramLabel = "N", description = "How often each answer is checked (${DEFAULT-VALUE}).")
    private int times = 1;

    @Option(names = "--answers", paramLabel = "NAME", description = "Only answers whose name begins so, as wrong/.")
    private String answers = "";

    @Override
    public Integer call() throws IOException, InterruptedException, ExecutionException {
        var course = desk.course();
        var catalog = course.catalog();
        var chosen = ids.isEmpty()
                ? catalog.exercises()
                : ids.stream().map(id -> desk.named(course, id)).toList();
        var begun = System.nanoTime();
        try (var trials = new Trials(catalog, course.project().answers())) {
            var futures = new ArrayList<Future<Trial>>();
            for (var exercise : chosen) {
                for (var known : KnownAnswers.of(catalog, exercise)) {
                    if (known.name().startsWith(answers)) {
                        futures.add(trials.begin(known, times));
                    }
                }
            }
            var allRight = true;
            for (var future : futures) {
                allRight &= told(future.get());
            }
            System.out.printf("%d answers, %.1f s%n", futures.size(), (System.nanoTime() - begun) / 1e9);
            return allRight ? ExercisesCommand.DONE : ExercisesCommand.NOT_YET;
        }
    }

    private static boolean told(Trial trial) {
        var known = trial.known();
        System.out.printf(
                "%-24s %-40s %3d of %3d  %6d ms%n",
                known.exercise().id(),
                known.name(),
                trial.right(),
                trial.verdicts().size(),
                trial.millis());
        System.out.print(trial.difference().indent(4));
        return trial.isRight();
    }
}
