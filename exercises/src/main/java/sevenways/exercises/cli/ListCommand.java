package sevenways.exercises.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "list", description = "Lists all exercises in the order of the path.")
final class ListCommand implements Callable<Integer> {

    @Mixin
    private Desk desk;

    @Override
    public Integer call() throws IOException {
        new Overview(desk.course(), desk.screen()).print();
        return ExercisesCommand.DONE;
    }
}
