package sevenways.exercises.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import sevenways.exercises.teacher.Csv;
import sevenways.exercises.teacher.Grading;
import sevenways.exercises.teacher.Result;
import sevenways.lab.cli.AtLeastOne;
import sevenways.lab.cli.Require;
import sevenways.lab.report.UserFile;

@Command(
        name = "collect",
        description = "For a teacher: checks what a class has handed in.",
        footer = {
            "",
            "Of each student only the one file an exercise is read; checks and given files",
            "are yours. But that file runs here, with all that you may do, and no JVM can",
            "forbid it: collect the answers of people whom you do not know in a container",
            "without network."
        })
final class CollectCommand implements Callable<Integer> {

    @Spec
    private CommandSpec spec;

    @Mixin
    private Desk desk;

    @Parameters(
            paramLabel = "PATH",
            description = "A folder with a folder, a .zip or a .tar.gz for each student; or one of those.")
    private Path path;

    @Option(names = "--csv", paramLabel = "FILE", description = "Where the table is written (${DEFAULT-VALUE}).")
    private Path csv = Path.of("collected.csv");

    @Option(names = "--only", paramLabel = "ID", split = ",", description = "Only these exercises.")
    private List<String> only = List.of();

    @Option(
            names = "--at-once",
            paramLabel = "N",
            converter = AtLeastOne.class,
            description = "How many answers are checked at once (half of the processors).")
    private int atOnce = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    @Override
    public Integer call() throws IOException, InterruptedException {
        requireSense();
        var course = desk.course();
        var screen = desk.screen();
        var exercises = only.isEmpty()
                ? course.catalog().exercises()
                : only.stream().map(id -> desk.named(course, id)).toList();
        var table = new ClassTable(screen, exercises);
        var results = new ArrayList<Result>();
        table.head();
        try (var grading = new Grading(course, exercises, atOnce)) {
            grading.of(path, student -> {
                table.row(student);
                results.addAll(student.results());
            });
        }
        table.troubles(results);
        UserFile.write(csv, file -> Csv.write(results, file));
        screen.whole("table", csv.toString());
        return ExercisesCommand.DONE;
    }

    private void requireSense() {
        try {
            Require.that(Files.exists(path), "There is no '%s'".formatted(path));
            Require.writable(List.of(csv));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
