package sevenways.exercises.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import sevenways.exercises.catalog.Project;

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
            PredictCommand.class,
            HandoutCommand.class,
            CollectCommand.class,
            MockClassCommand.class,
            ArtemisCommand.class,
            ProveCommand.class
        })
public final class ExercisesCommand implements Callable<Integer> {

    static final int DONE = 0;
    static final int NOT_YET = 1;

    private final Project project;

    @Mixin
    private Desk desk;

    public ExercisesCommand(Project project) {
        this.project = project;
    }

    Project project() {
        return project;
    }

    @Override
    public Integer call() throws IOException {
        new Status(desk.course(), desk.screen()).print();
        return DONE;
    }
}
