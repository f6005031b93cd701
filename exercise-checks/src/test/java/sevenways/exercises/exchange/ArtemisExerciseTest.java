package sevenways.exercises.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.ToolProvider;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sevenways.exercises.Classroom;

/** The three folders, and what Artemis does with them: it puts an answer into assignment/, and runs the tests. */
class ArtemisExerciseTest {

    private static final String PACKAGE = "sevenways/e10/one/";

    @TempDir
    private Path folder;

    private Path written;

    @BeforeEach
    void writeIt() throws IOException {
        var teacher = new Classroom(folder.resolve("course"));
        var said = teacher.types("artemis", folder.resolve("artemis").toString(), Classroom.ONE);
        assertThat(said.err()).isEmpty();
        written = folder.resolve("artemis/10-one");
    }

    @Test
    void theFoldersAreThoseOfArtemis() throws Exception {
        assertThat(files())
                .containsExactlyInAnyOrder(
                        "exercise/pom.xml",
                        "exercise/src/" + PACKAGE + "Given.java",
                        "exercise/src/" + PACKAGE + "Number.java",
                        "solution/pom.xml",
                        "solution/src/" + PACKAGE + "Given.java",
                        "solution/src/" + PACKAGE + "Number.java",
                        "tests/pom.xml",
                        "tests/test/" + PACKAGE + "NumberTest.java",
                        "tests/catalog/path.yaml",
                        "tests/catalog/10-one/exercise.yaml",
                        "tests/catalog/10-one/check/NumberCheck.java",
                        "tests/catalog/10-one/given/Given.java");
        var pom = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(written.resolve("tests/pom.xml").toFile());
        assertThat(pom.getElementsByTagName("sourceDirectory").item(0).getTextContent())
                .isEqualTo("${project.basedir}/assignment/src");
        assertThat(pom.getElementsByTagName("testSourceDirectory").item(0).getTextContent())
                .isEqualTo("${project.basedir}/test");
    }

    @Test
    void aTestIsWrittenForEachProof() throws IOException {
        var test = written.resolve("tests/test/" + PACKAGE + "NumberTest.java");

        assertThat(test).content().contains("void isTwo() {", "void leavesNothingBehind() {");
        var classes = Files.createDirectory(folder.resolve("classes"));
        var compiled = ToolProvider.getSystemJavaCompiler()
                .run(
                        null,
                        null,
                        null,
                        "-d",
                        classes.toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        test.toString());
        assertThat(compiled).isZero();
    }

    @Test
    void theStarterFailsAndTheSolutionPasses() throws Exception {
        assign("exercise");
        var starter = AnswerOnTrial.in(written.resolve("tests"));
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> starter.gives("isTwo"))
                .withMessageStartingWith("The number is not two.");
        assertThatExceptionOfType(AssertionError.class)
                .isThrownBy(() -> starter.gives("leavesNothingBehind"))
                .withMessageStartingWith("Not asked");

        assign("solution");
        var solution = AnswerOnTrial.in(written.resolve("tests"));
        for (var proof : List.of("isTwo", "leavesNothingBehind")) {
            assertThatCode(() -> solution.gives(proof)).doesNotThrowAnyException();
        }
    }

    private void assign(String repository) throws IOException {
        var assignment = Files.createDirectories(written.resolve("tests/assignment/src/" + PACKAGE));
        Files.writeString(
                assignment.resolve("Number.java"),
                Files.readString(written.resolve(repository).resolve("src/" + PACKAGE + "Number.java")));
    }

    private List<String> files() throws IOException {
        try (var files = Files.walk(written)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> written.relativize(file).toString().replace('\\', '/'))
                    .toList();
        }
    }
}
