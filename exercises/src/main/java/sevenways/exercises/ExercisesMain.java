package sevenways.exercises;

import picocli.CommandLine;
import sevenways.exercises.catalog.Project;
import sevenways.exercises.cli.ExercisesCommand;
import sevenways.lab.cli.CommandLines;
import sevenways.lab.cli.Interruption;

/** Things to do with one's own hands, and a verdict for each. */
public final class ExercisesMain {

    private ExercisesMain() {}

    public static void main(String[] args) {
        Interruption.exitWith(() -> commandLine(Project.here()).execute(args));
    }

    static CommandLine commandLine(Project project) {
        return CommandLines.of("exercises", new ExercisesCommand(project));
    }
}
