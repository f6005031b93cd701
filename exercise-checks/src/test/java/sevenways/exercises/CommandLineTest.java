package sevenways.exercises;

import static org.assertj.core.api.Assertions.assertThat;
import static sevenways.exercises.Classroom.BESIDE;
import static sevenways.exercises.Classroom.ONE;
import static sevenways.exercises.Classroom.TWO;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a learner types, and what comes of it. */
class CommandLineTest {

    private static final int DONE = 0;
    private static final int NOT_YET = 1;
    private static final int USAGE = 2;

    @TempDir
    private Path root;

    private Classroom learner;

    @BeforeEach
    void begin() throws IOException {
        learner = new Classroom(root);
    }

    @Test
    void theFirstMinuteIsTenLines() {
        var said = learner.types();
        assertThat(said.out().lines())
                .hasSizeLessThanOrEqualTo(10)
                .contains(
                        "  next      10-one  A number, about 5 min",
                        "  open      workbook/src/main/java/sevenways/e10/one/Number.java");
        assertThat(said.status()).isEqualTo(DONE);
    }

    @Test
    void aVerdictSaysWhatIsMissing() {
        var said = learner.types("check");
        assertThat(said.out()).isEqualToNormalizingNewlines("""
                10-one  not yet                                                            isTwo
                  expected  2
                  got       1
                  means     The number is not two.
                  read      docs/10-numbers.md#two
                  your file workbook/src/main/java/sevenways/e10/one/Number.java
                """);
        assertThat(said.status()).isEqualTo(NOT_YET);
    }

    @Test
    void whatIsSolvedIsNotRunAgainUntilItChanges() throws IOException {
        learner.answers(ONE, "System.out.println(\"run\"); return 2;");
        assertThat(learner.types("check").out()).isEqualToNormalizingNewlines("""
                | run
                10-one  solved                                                          A number
                  idea      Two is more than one.
                  compare   mvn -pl exercises -Dargs="solution 10-one"
                  next      10-two  A number, about 5 min
                  open      workbook/src/main/java/sevenways/e10/two/Number.java
                """);
        assertThat(learner.types("check", ONE).out())
                .contains("nothing was run")
                .doesNotContain("| run");

        learner.answers(ONE, "System.out.println(\"run\"); return 1 + 1;");
        assertThat(learner.types("list").out()).containsPattern("10-one .* changed");
        assertThat(learner.types("check", ONE).out()).contains("| run", "solved");
    }

    @Test
    void whatIsSolvedAndThenBrokenIsSolvedNoMore() throws IOException {
        learner.answers(ONE, "return 2;");
        learner.types("check", ONE);
        learner.answers(ONE, "return 3;");
        assertThat(learner.types("check", ONE).status()).isEqualTo(NOT_YET);
        assertThat(learner.types().out()).contains("0 of 3 solved");
    }

    @Test
    void theLastOneIsCelebrated() throws IOException {
        for (var id : new String[] {ONE, TWO}) {
            learner.answers(id, "return 2;");
            learner.types("check", id);
        }
        assertThat(learner.types("check").out()).contains("The path is done. Off it lie:", BESIDE);
        learner.answers(BESIDE, "return 2;");
        assertThat(learner.types("check", BESIDE).out()).contains("all 3 exercises are solved");
    }

    @Test
    void allThatIsBegunIsCheckedAgain() throws IOException {
        learner.answers(ONE, "return 2;");
        learner.types("check", ONE);
        learner.answers(TWO, "return 3;");
        var said = learner.types("check", "--all");
        assertThat(said.out())
                .containsPattern("10-one +solved")
                .containsPattern("10-two +not yet")
                .doesNotContain(BESIDE)
                .contains("1 of 2 exercises that are begun are solved");
        assertThat(said.status()).isEqualTo(NOT_YET);
    }

    @Test
    void hintsComeOneByOne() {
        assertThat(learner.types("hint").out())
                .contains("Is it odd?", "2 hints are left")
                .doesNotContain("even");
        assertThat(learner.types("hint").out()).contains("Is it odd?", "It is even.", "1 hint is left");
        assertThat(learner.types("hint").out()).contains("It is two.", "solution 10-one");
        assertThat(learner.types("hint").out()).contains("Is it odd?", "It is even.", "It is two.");
    }

    @Test
    void theSolutionIsShownAndTheProgressSaysSo() throws IOException {
        assertThat(learner.types("solution", ONE, "--yes").out()).contains("return 2;", "One is less than two.");
        assertThat(learner.types("list").out()).containsPattern("10-one .* shown");
        assertThat(learner.progress()).content().contains("\"solutionShown\" : true");
    }

    @Test
    void aSolutionThatIsNotThereIsTheTeachers() throws IOException {
        Files.delete(root.resolve("exercises/catalog/10-one/solution/Number.java"));
        assertThat(learner.types("solution", ONE).out()).contains("your teacher has them");
    }

    @Test
    void aResetLosesNoAnswer() throws IOException {
        learner.answers(ONE, "return 2;");
        learner.types("reset", ONE);
        assertThat(learner.file(ONE)).hasContent(Classroom.withLines(ONE, "return 1;"));
        learner.answers(ONE, "return 3;");
        learner.types("reset", ONE);
        assertThat(beside(ONE, "Number.java.mine")).hasContent(Classroom.withLines(ONE, "return 2;"));
        assertThat(beside(ONE, "Number.java.mine2")).hasContent(Classroom.withLines(ONE, "return 3;"));
    }

    @Test
    void aResetBringsBackWhatWasDeleted() throws IOException {
        Files.delete(learner.file(ONE));
        Files.delete(beside(ONE, "Given.java"));
        assertThat(learner.types("check", ONE).out()).contains("no such file");
        learner.types("reset", ONE);
        assertThat(learner.file(ONE)).exists();
        assertThat(beside(ONE, "Given.java")).exists();
    }

    @Test
    void aCheckUsesTheGivenFilesAsTheyWereGiven() throws IOException {
        Files.writeString(beside(ONE, "Given.java"), "package sevenways.e10.one; class Given { static int TWO = 1; }");
        assertThat(learner.types("check", ONE).out())
                .contains("not yet", "The check uses it as it was given, not as it is here: Given.java");
    }

    @Test
    void anIdThatNobodyHasIsAnsweredWithTheNearest() {
        assertThat(learner.types("check", "10-tow"))
                .returns(USAGE, Classroom.Said::status)
                .extracting(Classroom.Said::err)
                .asString()
                .startsWith("There is no exercise '10-tow'; did you mean 10-two or 10-one");
    }

    @Test
    void aCommandThatNobodyKnowsIsAnsweredWithTheNearest() {
        assertThat(learner.types("chek"))
                .returns(USAGE, Classroom.Said::status)
                .extracting(Classroom.Said::err)
                .asString()
                .startsWith("There is no command 'chek'; did you mean check");
    }

    @Test
    void aPartOfAnIdIsEnough() {
        assertThat(learner.types("hint", "bes").out()).startsWith("10-beside");
        assertThat(learner.types("hint", "10").err()).contains("did you mean 10-one or 10-beside or 10-two?");
    }

    @Test
    void aBrokenProgressFileIsKeptAside() throws IOException {
        Files.writeString(learner.progress(), "{ \"schema\" : 1, ");
        var said = learner.types("hint");
        assertThat(said.status()).isEqualTo(DONE);
        assertThat(said.err().lines())
                .containsExactly(
                        "progress.json is not a progress file of this course; it is kept as progress.json.broken, and the progress begins anew.");
        assertThat(root.resolve("progress.json.broken")).hasContent("{ \"schema\" : 1, ");
        assertThat(learner.progress()).content().contains("\"hints\" : 1");
    }

    @Test
    void aForeignProgressFileIsKeptAside() throws IOException {
        for (var foreign :
                new String[] {"[]", "null", "{}", "{\"schema\": 7}", "{\"schema\": 1, \"exercises\": {\"a\": null}}"}) {
            Files.writeString(learner.progress(), foreign);
            assertThat(learner.types("list").err()).contains("the progress begins anew");
            assertThat(root.resolve("progress.json.broken")).hasContent(foreign);
        }
    }

    @Test
    void theJsonOfAVerdictIsStable() throws IOException {
        var json = root.resolve("verdict.json");
        learner.types("check", ONE, "--json", json.toString());
        assertThat(json).content().isEqualToNormalizingNewlines("""
                {
                  "schema" : 1,
                  "verdicts" : [ {
                    "exercise" : "10-one",
                    "solved" : false,
                    "kind" : "NOT_YET",
                    "proof" : "isTwo",
                    "expected" : "2",
                    "got" : "1",
                    "means" : "The number is not two.",
                    "read" : "docs/10-numbers.md#two",
                    "file" : "workbook/src/main/java/sevenways/e10/one/Number.java",
                    "line" : null,
                    "changedGivenFiles" : [ ],
                    "interleaving" : null,
                    "output" : "",
                    "outputCutBytes" : 0
                  } ]
                }""");
    }

    @Test
    void nothingIsLeftOfACheck() {
        learner.types("check", ONE);
        assertThat(root.resolve("exercises/target/answers")).isEmptyDirectory();
    }

    private Path beside(String id, String name) {
        return learner.file(id).resolveSibling(name);
    }
}
