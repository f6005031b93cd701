package sevenways.exercises.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "hint", description = "Shows the next of three hints.")
final class HintCommand implements Callable<Integer> {

    @Mixin
    private Desk desk;

    @Parameters(
            paramLabel = "ID",
            arity = "0..1",
            description = "The exercise, or a part of its name; else the next one.")
    private String id;

    @Override
    public Integer call() throws IOException {
        var course = desk.course();
        var exercise = desk.exercise(course, id);
        if (exercise.isEmpty()) {
            new NextStep(course, desk.screen()).print(course.progress());
        } else {
            new Hints(course, desk.screen()).next(exercise.get());
        }
        return ExercisesCommand.DONE;
    }
}
