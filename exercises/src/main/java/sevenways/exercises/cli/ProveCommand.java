package sevenways.exercises.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import sevenways.exercises.catalog.Catalog;
import sevenways.exercises.catalog.Project;
import sevenways.exercises.run.Answer;
import sevenways.exercises.run.Checker;
import sevenways.exercises.run.KnownAnswers;
import sevenways.exercises.run.KnownAnswers.Known;
import sevenways.exercises.verdict.AnswerVerdict;

/** For whoever writes an exercise: are all known answers judged as they should be, and every time? */
@Command(
        name = "prove",
        description = "Checks every known answer: starters, solutions, second approaches, wrong answers.")
public final class ProveCommand implements Callable<Integer> {

    /** A JVM that is there only to hang need not hang for long. */
    private static final Duration LIMIT_OF_A_HANG = Duration.ofSeconds(3);

    @Parameters(paramLabel = "ID", description = "Exercises; without one, all.")
    private List<String> ids = List.of();

    @Option(names = "--times", paramLabel = "N", description = "How often each answer is checked (${DEFAULT-VALUE}).")
    private int times = 1;

    @Option(names = "--answers", paramLabel = "NAME", description = "Only answers whose name begins so, as wrong/.")
    private String answers = "";

    private record Trial(Known known, List<AnswerVerdict> verdicts, long millis) {

        long right() {
            return verdicts.stream().filter(known::isAs).count();
        }
    }

    @Override
    public Integer call() throws Exception {
        var catalog = Project.here().catalog();
        var work = Files.createTempDirectory("exercises");
        var begun = System.nanoTime();
        try (var two = Executors.newFixedThreadPool(2)) {
            var trials = new ArrayList<Future<Trial>>();
            for (var exercise : catalog.exercises()) {
                if (ids.isEmpty() || ids.contains(exercise.id())) {
                    for (var known : KnownAnswers.of(catalog, exercise)) {
                        if (known.name().startsWith(answers)) {
                            trials.add(two.submit(() -> trial(catalog, known, work)));
                        }
                    }
                }
            }
            var allRight = true;
            for (var trial : trials) {
                allRight &= told(trial.get());
            }
            System.out.printf("%d answers, %.1f s%n", trials.size(), (System.nanoTime() - begun) / 1e9);
            return allRight ? 0 : 1;
        } catch (ExecutionException e) {
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    private Trial trial(Catalog catalog, Known known, Path work) throws IOException, InterruptedException {
        var checker = new Checker();
        var begun = System.nanoTime();
        var folder = work.resolve(known.exercise().id()).resolve(known.name());
        var answer = Answer.of(catalog, known.exercise(), known.file(), folder);
        var hangs = known.expected()
                .filter(expected -> expected.kind() == AnswerVerdict.Kind.HANGS)
                .isPresent();
        var verdicts = new ArrayList<AnswerVerdict>();
        for (var time = 0; time < times; time++) {
            verdicts.add(checker.check(
                    answer, hangs ? LIMIT_OF_A_HANG : known.exercise().limit()));
        }
        return new Trial(known, verdicts, (System.nanoTime() - begun) / 1_000_000 / times);
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
        trial.verdicts().stream()
                .filter(verdict -> !known.isAs(verdict))
                .findFirst()
                .ifPresent(verdict -> System.out.printf(
                        "    %s %s%n    expected %s%n    got      %s%n    means    %s%n    line     %s%n    output   %s%n    and not  %s%n",
                        verdict.kind(),
                        verdict.proof(),
                        verdict.expected(),
                        verdict.got(),
                        verdict.means(),
                        verdict.line(),
                        verdict.output().text(),
                        known.expected().map(Object::toString).orElse("SOLVED")));
        return trial.right() == trial.verdicts().size();
    }
}
