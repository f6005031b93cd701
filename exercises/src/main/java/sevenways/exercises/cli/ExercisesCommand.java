package sevenways.exercises.cli;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** What there is to do; alone, it says how far one has come. */
@Command(
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = "Things to do with your own hands, and a verdict for each.",
        subcommands = {
            CheckCommand.class,
            WatchCommand.class,
            HintCommand.class,
            SolutionCommand.class,
            ResetCommand.class,
            ListCommand.class,
            ProveCommand.class
        })
public final class ExercisesCommand implements Callable<Integer> {

    static final int DONE = 0;
    static final int NOT_YET = 1;

    @Mixin
    private Desk desk;

    @Override
    public Integer call() throws Exception {
        new Status(desk.course(), desk.screen()).print();
        return DONE;
    }
}
