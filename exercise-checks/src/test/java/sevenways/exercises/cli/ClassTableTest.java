package sevenways.exercises.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import sevenways.exercises.catalog.Project;
import sevenways.exercises.classroom.Mark;
import sevenways.exercises.classroom.Result;
import sevenways.exercises.proofs.Given;
import sevenways.exercises.proofs.Proving;
import sevenways.exercises.verdict.AnswerVerdict;
import sevenways.exercises.verdict.AnswerVerdict.Kind;
import sevenways.exercises.verdict.Output;

class ClassTableTest {

    /** An answer that forges its verdict names the proof, too. */
    @Test
    void aForgedVerdictMovesNothingOnTheScreen() throws Exception {
        var catalog = Project.here().catalog();
        var exercise = catalog.exercises().getFirst();
        var verdict = new AnswerVerdict(Kind.NOT_YET, "\u001b[2Jsolved\n", "", "", "", "", "", Output.NONE);
        var given = Given.of(Proving.of(catalog, exercise), verdict);
        var result = new Result(
                "ada", exercise, Mark.NOT_YET, given, Optional.of(verdict), Optional.empty(), "", Optional.empty());
        var out = new StringWriter();
        var screen = new Screen(new PrintWriter(out), Help.defaultColorScheme(Ansi.OFF), 100);

        new ClassTable(screen, List.of(exercise)).troubles(List.of(result));

        assertThat(out.toString()).contains("1 ?[2Jsolved?").doesNotContain("\u001b");
    }
}
