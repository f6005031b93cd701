package sevenways.exercises.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

@Command(name = "watch", description = "Waits for a saved file, and checks it.")
final class WatchCommand implements Callable<Integer> {

    @Mixin
    private Desk desk;

    @Override
    public Integer call() throws IOException, InterruptedException {
        var course = desk.course();
        try (var keys = Keys.open();
                var checking = Checking.of(course)) {
            new Watching(course, desk.screen(), checking, keys).untilQuit();
        }
        return ExercisesCommand.DONE;
    }
}
