package sevenways.exercises.classroom;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import sevenways.exercises.catalog.Catalog;
import sevenways.exercises.catalog.Exercise;
import sevenways.exercises.catalog.Project;

/**
 * Twelve made-up students, to try the collecting before a class does it. Who does harm does it in the first exercise, and
 * has solved the others: so the table shows whether it costs them anything.
 */
public final class MockClass {

    /** Behind a class's last method: it runs when the class is first used. */
    private static final String AT_FIRST_USE = """

                static {
                    atFirstUse();
                }

                private static void atFirstUse() {
                    %s
                }
            }
            """;

    private final Project project;
    private final Catalog catalog;
    private final Path folder;
    private final Exercise first;

    /** @param folder for a folder or an archive a student */
    public MockClass(Project project, List<Exercise> exercises, Path folder) {
        this.project = project;
        this.catalog = new Catalog(project.catalogFolder(), exercises);
        this.folder = folder;
        this.first = exercises.getFirst();
    }

    public void write() throws IOException {
        Files.createDirectories(folder);
        for (var exercise : catalog.exercises()) {
            save("untouched", exercise, catalog.pristine(exercise));
            save("solved", exercise, catalog.solution(exercise));
            save("half", exercise, isOdd(exercise) ? catalog.pristine(exercise) : catalog.solution(exercise));
            save("wrong", exercise, wrong(exercise));
            for (var student : List.of("hangs", "exits", "prints", "eats", "edits-tests", "does-not-compile")) {
                save(student, exercise, catalog.solution(exercise));
            }
            if (exercise != first) {
                save("misses-one", exercise, catalog.solution(exercise));
            }
        }
        spoil("hangs", "while (true) { Thread.onSpinWait(); }");
        spoil("exits", "System.out.println(\"solved\"); System.exit(0);");
        spoil("prints", "while (true) { System.out.println(\"solved\"); }");
        spoil("eats", "var all = new java.util.ArrayList<byte[]>(); while (true) { all.add(new byte[1 << 20]); }");
        editTests();
        append("does-not-compile", "This is no Java.");
        zip();
    }

    private boolean isOdd(Exercise exercise) {
        return catalog.exercises().indexOf(exercise) % 2 == 1;
    }

    /** The first answer that looks right and is not. */
    private Path wrong(Exercise exercise) throws IOException {
        return catalog.wrongs(exercise).getFirst().resolve(exercise.file());
    }

    private void spoil(String student, String statements) throws IOException {
        var file = file(student, first);
        var text = Files.readString(file);
        Files.writeString(file, text.substring(0, text.lastIndexOf('}')) + AT_FIRST_USE.formatted(statements));
    }

    private void append(String student, String line) throws IOException {
        var file = file(student, first);
        Files.writeString(file, Files.readString(file) + line + "\n");
    }

    /** A wrong answer, and a check that would be content with it. */
    private void editTests() throws IOException {
        save("edits-tests", first, wrong(first));
        var check = first.file().replace(".java", "Check");
        var edited = folder.resolve("edits-tests")
                .resolve(project.shown(catalog.check(first)))
                .resolve(check + ".java");
        Files.createDirectories(edited.getParent());
        Files.writeString(
                edited,
                "package %s;\n\nfinal class %s {\n    @sevenways.exercises.kit.Proof(1)\n    void isContent() {}\n}\n"
                        .formatted(first.packageName(), check));
    }

    private void zip() throws IOException {
        try (var zip = new ZipOutputStream(Files.newOutputStream(folder.resolve("zips.zip")))) {
            for (var exercise : catalog.exercises()) {
                zip.putNextEntry(new ZipEntry("zips/" + project.shown(project.file(exercise))));
                zip.write(Files.readAllBytes(catalog.solution(exercise)));
            }
        }
    }

    private void save(String student, Exercise exercise, Path answer) throws IOException {
        var file = file(student, exercise);
        Files.createDirectories(file.getParent());
        Files.copy(answer, file, StandardCopyOption.REPLACE_EXISTING);
    }

    private Path file(String student, Exercise exercise) {
        return folder.resolve(student).resolve(project.shown(project.file(exercise)));
    }
}
