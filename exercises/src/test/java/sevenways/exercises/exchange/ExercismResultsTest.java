package sevenways.exercises.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sevenways.exercises.catalog.Project;
import sevenways.exercises.proofs.Proving;
import sevenways.exercises.verdict.AnswerVerdict;
import sevenways.exercises.verdict.AnswerVerdict.Kind;
import sevenways.exercises.verdict.Output;
import sevenways.lab.report.JsonFile;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** As https://exercism.org/docs/building/tooling/test-runners/interface says it, field by field. */
class ExercismResultsTest {

    @TempDir
    private Path folder;

    private Proving proving;

    @BeforeEach
    void anExercise() throws Exception {
        var catalog = Project.here().catalog();
        proving = Proving.of(catalog, catalog.exercises().getFirst());
    }

    @Test
    void allTestsOfASolvedOnePass() throws Exception {
        var json = json(verdict(Kind.SOLVED, "", "all right"));

        assertThat(json.get("version").intValue()).isEqualTo(3);
        assertThat(json.get("status").stringValue()).isEqualTo("pass");
        assertThat(json.has("message")).isFalse();
        assertThat(json.get("tests"))
                .hasSize(proving.steps().size())
                .allSatisfy(test -> assertThat(test.get("status").stringValue()).isEqualTo("pass"));
    }

    @Test
    void theFirstThatFailsSaysWhyAndTheNextWereNotAsked() throws Exception {
        var json = json(verdict(Kind.NOT_YET, proving.steps().get(1).name(), "x".repeat(600)));

        assertThat(json.get("status").stringValue()).isEqualTo("fail");
        var tests = json.get("tests");
        assertThat(tests.get(0).get("status").stringValue()).isEqualTo("pass");
        var failed = tests.get(1);
        assertThat(failed.get("status").stringValue()).isEqualTo("fail");
        assertThat(failed.get("message").stringValue()).isEqualTo("It is not two.\nexpected: 2\ngot: 3 (Two.java:7)");
        assertThat(failed.get("output").stringValue())
                .hasSize(500)
                .endsWith("Output was truncated. Please limit to 500 chars");
        assertThat(failed.get("test_code").stringValue()).isNotBlank();
        assertThat(tests.get(2).get("status").stringValue()).isEqualTo("error");
    }

    /** Half of a character can be written nowhere. */
    @Test
    void noCharacterIsCutInTwo() throws Exception {
        for (var before : List.of("", "x")) {
            var json = json(verdict(Kind.NOT_YET, proving.steps().get(1).name(), before + "\ud83c\udf5e".repeat(600)));

            assertThat(json.get("tests").get(1).get("output").stringValue())
                    .matches("x?(\ud83c\udf5e)+\nOutput was truncated. Please limit to 500 chars");
        }
    }

    /** Then nothing else is known, and "tests" is not required. */
    @Test
    void whatDoesNotCompileIsAnErrorOfAll() throws Exception {
        var json = json(verdict(Kind.DOES_NOT_COMPILE, "", ""));

        assertThat(json.get("status").stringValue()).isEqualTo("error");
        assertThat(json.get("message").stringValue()).startsWith("It is not two.");
        assertThat(json.has("tests")).isFalse();
    }

    @Test
    void itHasNoFieldsButThoseThatAreDescribed() throws Exception {
        var json = json(verdict(Kind.NOT_YET, proving.steps().get(1).name(), "said"));

        assertThat(json.propertyNames()).isSubsetOf("version", "status", "message", "tests");
        for (var test : json.get("tests")) {
            assertThat(test.propertyNames())
                    .contains("name", "status")
                    .isSubsetOf(List.of("name", "status", "message", "output", "test_code", "task_id"));
        }
    }

    private JsonNode json(AnswerVerdict verdict) throws Exception {
        var file = folder.resolve("results.json");
        JsonFile.write(ExercismResults.of(proving, verdict), file);
        return new JsonMapper().readTree(Files.readString(file));
    }

    private static AnswerVerdict verdict(Kind kind, String proof, String printed) {
        return new AnswerVerdict(kind, proof, "2", "3", "It is not two.", "Two.java:7", "", new Output(printed, 0));
    }
}
