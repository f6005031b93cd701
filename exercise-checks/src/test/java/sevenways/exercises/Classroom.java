package sevenways.exercises;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import sevenways.exercises.catalog.Project;

/** A small course of its own: two exercises on the path and one beside it, each of which wants a 2 where a 1 stands. */
public final class Classroom {

    public static final String ONE = "10-one";
    static final String BESIDE = "10-beside";
    public static final String TWO = "10-two";

    private static final String YAML = """
            title: A number
            file: Number.java
            minutes: 5
            branch: %s
            idea: Two is more than one.
            sections: [docs/10-numbers.md#two]
            hints: [Is it odd?, It is even., It is two.]
            starter: {proof: isTwo, says: The number is not two.}
            """;

    private static final String CHECK = """
            package %s;

            import sevenways.exercises.kit.NotYet;
            import sevenways.exercises.kit.Proof;

            final class NumberCheck {

                @Proof(1)
                void isTwo() {
                    var number = new Number().number();
                    if (number != Given.TWO) {
                        throw new NotYet("2", Integer.toString(number), "The number is not two.");
                    }
                }
            }
            """;

    private static final String GIVEN = """
            package %s;

            final class Given {
                static final int TWO = 2;
            }
            """;

    private static final String FILE = """
            package %s;

            final class Number {

                int number() {
                    // your turn
                    %s
                    // end of your turn
                }
            }
            """;

    public record Said(int status, String out, String err) {}

    private final Path root;

    public Classroom(Path root) throws IOException {
        this.root = root;
        var catalog = Files.createDirectories(root.resolve("exercises/catalog"));
        Files.writeString(catalog.resolve("path.yaml"), "[%s, %s, %s]".formatted(ONE, BESIDE, TWO));
        for (var id : new String[] {ONE, BESIDE, TWO}) {
            var folder = catalog.resolve(id);
            write(folder.resolve("exercise.yaml"), YAML.formatted(id.equals(BESIDE)));
            write(folder.resolve("check/NumberCheck.java"), CHECK.formatted(packageOf(id)));
            write(folder.resolve("given/Given.java"), GIVEN.formatted(packageOf(id)));
            write(folder.resolve("pristine/Number.java"), withLines(id, "return 1;"));
            write(folder.resolve("solution/Number.java"), withLines(id, "return 2;"));
            write(folder.resolve("solution/why.md"), "One is less than two.");
            write(file(id), withLines(id, "return 1;"));
            write(file(id).resolveSibling("Given.java"), GIVEN.formatted(packageOf(id)));
        }
    }

    /** For an answer that never ends; others are given more. */
    void limits(String id, int seconds) throws IOException {
        var description = project().catalogFolder().resolve(id).resolve("exercise.yaml");
        Files.writeString(description, "limit: %d\n".formatted(seconds), StandardOpenOption.APPEND);
    }

    public Project project() {
        return new Project(root);
    }

    /** Types {@code mvn -pl exercises -Dargs="..."}. */
    public Said types(String... arguments) {
        return types(project(), arguments);
    }

    /** The same in another copy of a course. */
    static Said types(Project project, String... arguments) {
        var out = new StringWriter();
        var err = new StringWriter();
        var status = ExercisesMain.commandLine(project)
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(arguments);
        return new Said(status, out.toString(), err.toString());
    }

    /** Writes the lines between the marks. */
    public void answers(String id, String lines) throws IOException {
        Files.writeString(file(id), withLines(id, lines));
    }

    public Path file(String id) {
        return root.resolve("workbook/src/main/java/sevenways/e10/%s/Number.java".formatted(name(id)));
    }

    Path progress() {
        return root.resolve("progress.json");
    }

    public static String withLines(String id, String lines) {
        return FILE.formatted(packageOf(id), lines);
    }

    private static String packageOf(String id) {
        return "sevenways.e10." + name(id);
    }

    private static String name(String id) {
        return id.substring("10-".length());
    }

    private static void write(Path file, String text) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
