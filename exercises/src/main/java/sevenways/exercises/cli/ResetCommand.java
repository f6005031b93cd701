package sevenways.exercises.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

@Command(name = "reset", description = "Writes an exercise back as it was handed out, and keeps your answer beside it.")
final class ResetCommand implements Callable<Integer> {

    @Mixin
    private Desk desk;

    @Parameters(paramLabel = "ID", description = "The exercise, or a part of its name.")
    private String id;

    @Override
    public Integer call() throws IOException {
        var course = desk.course();
        new Reset(course, desk.screen()).of(desk.named(course, id));
        return ExercisesCommand.DONE;
    }
}
