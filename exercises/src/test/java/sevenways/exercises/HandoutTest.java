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
        write("exercises/catalog/10-one/second/other/Number.java", "return 1 + 1;");
        write("exercises/catalog/10-one/wrong/three/Number.java", "return 3;");
        var description = root.resolve("exercises/catalog/10-one/exercise.yaml");
        Files.writeString(
                description,
                "wrong:\n  three:\n    proof: isTwo\n    says: The number is not two.\n"
                        + Files.readString(description));
    }

    @Test
    void theSolutionsStayWithTheTeacher() throws IOException {
        assertThat(teacher.types("handout", copy.toString()).status()).isZero();

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
