package sevenways.exercises.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.util.Locale;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import sevenways.exercises.catalog.Exercise;
import sevenways.exercises.progress.Attempt;
import sevenways.exercises.progress.Course;

@Command(
        name = "solution",
        description = "Shows our solution, and why it is one; asks first, if yours is not there yet.")
final class SolutionCommand implements Callable<Integer> {

    @Mixin
    private Desk desk;

    @Parameters(
            paramLabel = "ID",
            arity = "0..1",
            description = "The exercise, or a part of its name; else the next one.")
    private String id;

    @Option(names = "--yes", description = "Do not ask.")
    private boolean yes;

    @Override
    public Integer call() throws IOException {
        var course = desk.course();
        var screen = desk.screen();
        var wanted = desk.exercise(course, id);
        if (wanted.isEmpty()) {
            new NextStep(course, screen).print(course.progress());
            return ExercisesCommand.DONE;
        }
        var exercise = wanted.get();
        if (!Files.exists(course.catalog().solution(exercise))) {
            screen.line("The solutions are not in this copy of the course: your teacher has them.");
            return ExercisesCommand.DONE;
        }
        if (!course.progress().of(exercise.id()).solved() && !isWanted(course, exercise, screen)) {
            screen.line("Not shown.");
            return ExercisesCommand.DONE;
        }
        new SolutionText(course, screen).print(exercise);
        return ExercisesCommand.DONE;
    }

    /** Asked once: what has been shown is no secret any more. */
    private boolean isWanted(Course course, Exercise exercise, Screen screen) throws IOException {
        if (course.progress().of(exercise.id()).solutionShown()) {
            return true;
        }
        var wanted = yes || answersYes(exercise, screen);
        if (wanted) {
            course.progressFile().change(progress -> progress.with(exercise.id(), Attempt::withSolutionShown));
        }
        return wanted;
    }

    private static boolean answersYes(Exercise exercise, Screen screen) throws IOException {
        screen.line("%s is not solved yet, and the progress will say that its solution was shown. Show it? (y/n)"
                .formatted(exercise.id()));
        var line = new BufferedReader(new InputStreamReader(System.in)).readLine();
        return line != null && line.strip().toLowerCase(Locale.ROOT).startsWith("y");
    }
}
