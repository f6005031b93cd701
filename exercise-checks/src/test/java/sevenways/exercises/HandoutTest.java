package sevenways.exercises;

import static org.assertj.core.api.Assertions.assertThat;
import static sevenways.exercises.Classroom.ONE;
import static sevenways.exercises.Classroom.TWO;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import sevenways.exercises.catalog.Project;

class HandoutTest {

    @TempDir
    private Path folder;

    private Path root;
    private Path copy;
    private Classroom teacher;

    @BeforeEach
    void aCourse() throws IOException {
        root = folder.resolve("course");
        copy = folder.resolve("copy");
        teacher = new Classroom(root);
        write(".gitignore", "target/\n*.iml\n# what is a learner's\n/progress.json*\n*.java.mine*\n");
        write("lab/src/progress.json", "{}");
        write("lab/target/classes/Lab.class", "");
        write("exercises/catalog/10-one/second/other/Number.java", Classroom.withLines(ONE, "return 1 + 1;"));
        write("exercises/catalog/10-one/wrong/three/Number.java", "return 3;");
        var description = root.resolve("exercises/catalog/10-one/exercise.yaml");
        Files.writeString(
                description,
                "wrong:\n  three:\n    proof: isTwo\n    says: The number is not two.\n"
                        + Files.readString(description));
    }

    @Test
    void theSolutionsStayWithTheTeacher() throws IOException {
        var said = teacher.types("handout", copy.toString(), "--list");

        assertThat(said.status()).isZero();
        assertThat(said.out())
                .contains("6 files of solutions", "1 files of second approaches", "1 wrong answers")
                .contains("exercises/catalog/10-one/second/other/Number.java");
        assertThat(files()).noneMatch(file -> file.matches(".*/(solution|second|wrong)/.*"));
        assertThat(copy.resolve("exercises/catalog/10-one/exercise.yaml"))
                .content()
                .contains("title: A number", "starter:")
                .doesNotContain("three", "wrong");
        var learner = new Project(copy);
        assertThat(Classroom.types(learner, "solution", ONE, "--yes").out()).contains("your teacher has them");
        assertThat(Classroom.types(learner, "check", ONE).out()).contains("The number is not two.");
    }

    @Test
    void nothingIsBegun() throws IOException {
        teacher.answers(ONE, "return 2;");
        teacher.types("check", ONE);
        teacher.types("reset", ONE);
        teacher.answers(TWO, "return 2;");
        teacher.types("check", TWO);
        Files.writeString(teacher.file(TWO).resolveSibling("Given.java"), "mine");

        teacher.types("handout", copy.toString());

        var learner = new Project(copy);
        assertThat(files())
                .contains("lab/src/progress.json")
                .doesNotContain("progress.json")
                .noneMatch(file -> file.contains(".mine") || file.contains("target"));
        assertThat(Classroom.types(learner, "list").out())
                .doesNotContain("solved")
                .doesNotContain("changed");
        assertThat(Classroom.types(learner, "check", TWO).out())
                .contains("The number is not two.")
                .doesNotContain("Given.java");
    }

    @Test
    void whatIsForTeachersStaysWithThem() throws IOException {
        write("docs/teaching-kit.md", "Ask who waits.");
        write(
                "README.md",
                "Read.\n\n<!-- for teachers -->\n[Kit](docs/teaching-kit.md)\n<!-- end of for teachers -->\nWait.\n");

        assertThat(teacher.types("handout", copy.toString()).out()).contains("1 pages for teachers");

        assertThat(files()).noneMatch(file -> file.contains("teaching"));
        assertThat(copy.resolve("README.md")).hasContent("Read.\n\nWait.\n");
    }

    /** A line is enough where a learner is given something; elsewhere, only a whole answer that has some lines. */
    @ParameterizedTest
    @CsvSource({
        "workbook/src/main/java/sevenways/e10/one/Notes.java, return 2;, 10-one",
        "workbook/src/main/java/sevenways/e10/one/Notes.java, '  return 1 + 1;  ', 10-one",
        "exercises/catalog/10-two/given/More.java, return 2;, 10-two",
        "notes/of-mine.txt, '1:var number = 1;1:number = number + 1;1:return number;', 10-two"
    })
    void aCopyWithAnAnswerIsNotHandedOut(String file, String text, String exercise) throws IOException {
        write(
                "exercises/catalog/10-two/second/long/Number.java",
                Classroom.withLines(TWO, "var number = 1;\nnumber = number + 1;\nreturn number;"));
        write(file, text.replace("1:", "\n"));

        var said = teacher.types("handout", copy.toString());

        assertThat(said.status()).isEqualTo(2);
        assertThat(said.err()).contains("Do not hand out the copy").contains(exercise + " in " + file);
    }

    @Test
    void aLineOfAnAnswerMayStandWhereNobodyLooksForIt() throws IOException {
        write("lab/src/Lab.java", "return 2;");

        assertThat(teacher.types("handout", copy.toString()).status()).isZero();
    }

    /** What Git does not keep is not the course's, and a file that it keeps is, whatever .gitignore says. */
    @Test
    void whereThereIsGitItIsAsked() throws Exception {
        write("notes.txt", "to be forgotten");
        git("init", "--quiet");
        git("add", "--force", ".gitignore", "exercises", "workbook", "lab/target");

        teacher.types("handout", copy.toString());

        assertThat(files())
                .contains(".gitignore", "lab/target/classes/Lab.class", "exercises/catalog/path.yaml")
                .doesNotContain("notes.txt", "lab/src/progress.json");
    }

    @Test
    void aFolderThatIsInUseIsRefused() throws IOException {
        Files.createDirectories(copy);
        Files.writeString(copy.resolve("letter.txt"), "");

        var said = teacher.types("handout", copy.toString());

        assertThat(said.status()).isEqualTo(2);
        assertThat(said.err()).contains("is not empty: a handout needs a folder of its own");
        assertThat(files()).containsExactly("letter.txt");
    }

    private List<String> files() throws IOException {
        try (var files = Files.walk(copy)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> copy.relativize(file).toString().replace('\\', '/'))
                    .toList();
        }
    }

    private void git(String... arguments) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("git"));
        command.addAll(List.of(arguments));
        assertThat(new ProcessBuilder(command)
                        .directory(root.toFile())
                        .inheritIO()
                        .start()
                        .waitFor())
                .isZero();
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(root.resolve(file).getParent());
        Files.writeString(root.resolve(file), text);
    }
}
