package sevenways.exercises.cli;

import java.nio.file.Files;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;
import sevenways.exercises.catalog.Project;
import sevenways.exercises.run.Answer;
import sevenways.exercises.run.Checker;

@Command(name = "check", description = "One verdict.")
public final class CheckCommand implements Callable<Integer> {

    @Parameters(paramLabel = "ID", description = "The exercise.")
    private String id;

    @Override
    public Integer call() throws Exception {
        var project = Project.here();
        var catalog = project.catalog();
        var exercise = catalog.exercises().stream()
                .filter(candidate -> candidate.id().equals(id))
                .findFirst()
                .orElseThrow();
        var file = project.workbook(exercise).resolve(exercise.file());
        var work = Files.createTempDirectory("exercises");
        var verdict = new Checker().check(Answer.of(catalog, exercise, file, work));
        System.out.println(verdict);
        return verdict.isSolved() ? 0 : 1;
    }
}
