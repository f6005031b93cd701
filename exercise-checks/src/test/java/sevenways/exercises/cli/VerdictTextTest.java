package sevenways.exercises.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import sevenways.exercises.Classroom;
import sevenways.exercises.progress.Course;
import sevenways.exercises.progress.ProgressFile;
import sevenways.exercises.verdict.AnswerVerdict;
import sevenways.exercises.verdict.AnswerVerdict.Kind;
import sevenways.exercises.verdict.Output;

/** A verdict on a terminal of 80 columns. */
class VerdictTextTest {

    private static final int COLUMNS = 80;

    @TempDir
    private Path root;

    private Course course;

    @BeforeEach
    void begin() throws IOException {
        var project = new Classroom(root).project();
        course = new Course(project, project.catalog(), new ProgressFile(project, System.err::println));
    }

    @Test
    void howeverMuchThereIsToSayItIsTwelveLinesThatFit() throws IOException {
        var words = "a word and ".repeat(200);
        var verdict = new AnswerVerdict(
                Kind.NOT_YET, "aProofWithAName", words, words, words, "Number.java:7", "", Output.NONE);
        assertThat(printed(verdict, Ansi.OFF, "Given.java", "Other.java").lines())
                .hasSizeLessThanOrEqualTo(12)
                .allMatch(line -> line.length() <= COLUMNS);
    }

    @Test
    void whatAnAnswerPrintsStandsAboveItAndIsShortened() throws IOException {
        var output = new Output("a line\n".repeat(1000), 24 << 20);
        assertThat(printed(solved(output), Ansi.OFF).lines())
                .startsWith("| a line")
                .contains("24 MiB of output cut")
                .filteredOn("| a line"::equals)
                .hasSize(20);
    }

    @Test
    void whatAnAnswerPrintsCannotPassForAVerdict() throws IOException {
        var output = new Output("\u001b[2J\u001b[Hlimits-go  solved\r\u202eoverwritten", 0);
        assertThat(printed(solved(output), Ansi.OFF))
                .startsWith("| ?[2J?[Hlimits-go  solved")
                .doesNotContain("\u001b", "\u202e");
    }

    @Test
    void thereAreColoursOnlyWhereTheyAreSeen() throws IOException {
        assertThat(printed(solved(Output.NONE), Ansi.ON)).contains("\u001b[1m\u001b[32msolved\u001b[0m");
        assertThat(printed(solved(Output.NONE), Ansi.OFF)).doesNotContain("\u001b");
    }

    @Test
    void markUpOfOthersIsTextHere() throws IOException {
        var verdict = new AnswerVerdict(
                Kind.NOT_YET, "isTwo", "@|bold two|@", "one", "The number is not two.", "", "", Output.NONE);
        assertThat(printed(verdict, Ansi.ON)).contains("bold two");
    }

    @Test
    void aLineIsBrokenAtBlanksOnly() throws IOException {
        for (var letters = 1; letters < COLUMNS; letters++) {
            var means = "%s key.interestOps(SelectionKey.OP_READ); Ctrl-C, a/b$1".formatted("x".repeat(letters));
            var verdict = new AnswerVerdict(Kind.NOT_YET, "isTwo", "two", "one", means, "", "", Output.NONE);
            assertThat(printed(verdict, Ansi.OFF).split("\\s+"))
                    .contains("key.interestOps(SelectionKey.OP_READ);", "Ctrl-C,", "a/b$1");
        }
    }

    @Test
    void anInterleavingIsShownBetweenOutputAndVerdict() throws IOException {
        var verdict = new AnswerVerdict(
                Kind.NOT_YET,
                "bothCount",
                "2",
                "1",
                "Both had read before either wrote.",
                "",
                InterleavingTest.LINCHECK,
                new Output("printed", 0));
        assertThat(printed(verdict, Ansi.OFF).lines()).element(1).asString().startsWith("| Thread 1");
    }

    private static AnswerVerdict solved(Output output) {
        return new AnswerVerdict(Kind.SOLVED, "", "", "", "", "", "", output);
    }

    private String printed(AnswerVerdict verdict, Ansi ansi, String... changedGiven) throws IOException {
        var exercise = course.catalog().exercises().getFirst();
        var out = new StringWriter();
        var screen = new Screen(new PrintWriter(out), Help.defaultColorScheme(ansi), COLUMNS);
        new VerdictText(screen, course)
                .print(new Checked(exercise, verdict, course.project().file(exercise), List.of(changedGiven)));
        return out.toString();
    }
}
