package sevenways.exercises.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sevenways.exercises.catalog.Exercise;
import sevenways.exercises.exchange.ExercismResults;
import sevenways.exercises.progress.Course;
import sevenways.exercises.progress.Course.State;
import sevenways.exercises.proofs.Proving;
import sevenways.lab.cli.Require;
import sevenways.lab.report.JsonFile;
import sevenways.lab.report.UserFile;

@Command(name = "check", description = "Checks one exercise: what does it lack?")
final class CheckCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Desk desk;

    @Parameters(
            paramLabel = "ID",
            arity = "0..1",
            description = "The exercise, or a part of its name; else the next one.")
    private String id;

    @Option(names = "--all", description = "Check every exercise that is begun, and solved ones again.")
    private boolean all;

    @Option(names = "--json", paramLabel = "FILE", description = "Write the verdict as JSON.")
    private Path json;

    @Option(
            names = "--exercism",
            paramLabel = "FILE",
            description = "Write the verdict as Exercism's results.json has it.")
    private Path exercism;

    @Override
    public Integer call() throws IOException, InterruptedException {
        requireSense();
        var course = desk.course();
        var screen = desk.screen();
        try (var checking = Checking.of(course)) {
            var checked = all ? checkAll(course, checking, screen) : checkOne(course, checking, screen);
            if (json != null) {
                UserFile.write(json, file -> JsonFile.write(VerdictsJson.of(course.project(), checked), file));
            }
            if (exercism != null) {
                var results = exercism(course, checked.getFirst());
                UserFile.write(exercism, file -> JsonFile.write(results, file));
            }
            return checked.stream().allMatch(Checked::isSolved) ? ExercisesCommand.DONE : ExercisesCommand.NOT_YET;
        }
    }

    private void requireSense() {
        try {
            Require.that(!all || id == null, "--all does not go with an exercise: name one, or check all");
            Require.that(exercism == null || id != null, "--exercism is the verdict on one exercise: name it");
            Require.writable(Stream.of(json, exercism).filter(Objects::nonNull).toList());
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }

    private static ExercismResults exercism(Course course, Checked checked) throws IOException {
        return ExercismResults.of(Proving.of(course.catalog(), checked.exercise()), checked.verdict());
    }

    private List<Checked> checkOne(Course course, Checking checking, Screen screen)
            throws IOException, InterruptedException {
        var exercise = desk.exercise(course, id);
        if (exercise.isEmpty()) {
            new NextStep(course, screen).print(course.progress());
            return List.of();
        }
        if (json == null && exercism == null && course.state(exercise.get(), course.progress()) == State.SOLVED) {
            screen.paragraph(
                    "%s is solved, and its file has not changed since: nothing was run (--all checks it again)."
                            .formatted(exercise.get().id()));
            new NextStep(course, screen).print(course.progress());
            return List.of();
        }
        var checked = checking.check(exercise.get());
        new VerdictText(screen, course).print(checked);
        return List.of(checked);
    }

    private List<Checked> checkAll(Course course, Checking checking, Screen screen)
            throws IOException, InterruptedException {
        var before = course.progress();
        var begun = new ArrayList<Exercise>();
        for (var exercise : course.catalog().exercises()) {
            if (course.state(exercise, before) != State.UNTOUCHED) {
                begun.add(exercise);
            }
        }
        var all = new ArrayList<Checked>();
        for (var exercise : begun) {
            var checked = checking.check(exercise);
            new VerdictText(screen, course).header(checked);
            all.add(checked);
        }
        screen.line("%d of %d exercises that are begun are solved."
                .formatted(all.stream().filter(Checked::isSolved).count(), all.size()));
        return all;
    }
}
