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
import sevenways.exercises.classroom.ClassPage;
import sevenways.exercises.classroom.Csv;
import sevenways.exercises.classroom.Grading;
import sevenways.exercises.classroom.Grading.Student;
import sevenways.exercises.classroom.JUnitXml;
import sevenways.exercises.run.Checker;
import sevenways.exercises.run.Container;
import sevenways.exercises.run.Place;
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
            "forbid it: collect the answers of people whom you do not know with --container."
        })
final class CollectCommand implements Callable<Integer> {

    /** Its name; the build sets it. */
    private static final String IMAGE = "sevenways.java.image";

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

    @Option(names = "--junit", paramLabel = "FILE", description = "A JUnit report of it (${DEFAULT-VALUE}).")
    private Path junit = Path.of("collected.xml");

    @Option(names = "--html", paramLabel = "FILE", description = "A page of it for a browser (${DEFAULT-VALUE}).")
    private Path html = Path.of("collected.html");

    @Option(names = "--only", paramLabel = "ID", split = ",", description = "Only these exercises.")
    private List<String> only = List.of();

    @Option(
            names = "--at-once",
            paramLabel = "N",
            converter = AtLeastOne.class,
            description = "How many answers are checked at once (half of the processors).")
    private int atOnce = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    @Option(
            names = "--container",
            description = "Check each answer in a container of its own, without network; this needs Docker.")
    private boolean contained;

    @Override
    public Integer call() throws IOException, InterruptedException {
        requireSense();
        var course = desk.course();
        var screen = desk.screen();
        var exercises = only.isEmpty()
                ? course.catalog().exercises()
                : only.stream().map(id -> desk.named(course, id)).toList();
        var table = new ClassTable(screen, exercises);
        var students = new ArrayList<Student>();
        var checker = new Checker(contained ? Container.of(System.getProperty(IMAGE, "")) : Place.HERE);
        table.head();
        try (var grading = new Grading(course, exercises, atOnce, checker)) {
            grading.of(path, student -> {
                table.row(student);
                students.add(student);
            });
            var same = grading.sameAnswers();
            var results = students.stream()
                    .flatMap(student -> student.results().stream())
                    .toList();
            table.troubles(results);
            table.sameAnswers(same);
            UserFile.write(csv, file -> Csv.write(results, file));
            UserFile.write(junit, file -> JUnitXml.write(results, file));
            UserFile.write(html, file -> ClassPage.write(exercises, students, same, file));
        }
        screen.whole("table", csv.toString());
        screen.whole("JUnit", junit.toString());
        screen.whole("page", html.toString());
        return ExercisesCommand.DONE;
    }

    private void requireSense() {
        try {
            Require.that(Files.exists(path), "There is no '%s'".formatted(path));
            Require.writable(List.of(csv, junit, html));
        } catch (IllegalArgumentException e) {
            throw new ParameterException(spec.commandLine(), e.getMessage(), e);
        }
    }
}
