package sevenways.exercises.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine.Help;
import picocli.CommandLine.Help.Ansi;
import sevenways.exercises.Classroom;
import sevenways.exercises.progress.Course;
import sevenways.exercises.progress.ProgressFile;

/** How far one has come, on a terminal with colours. */
class StatusTest {

    @TempDir
    private Path root;

    @Test
    void coloursAreNotTakenForText() throws IOException {
        var learner = new Classroom(root);
        assertThat(status(learner))
                .startsWith("Seven Ways to Wait: 3 exercises.")
                .doesNotContain("?[");
        learner.answers(Classroom.ONE, "return 2;");
        learner.types("check");
        assertThat(status(learner))
                .contains("\u001b[1mSeven Ways to Wait\u001b[0m: 1 of 3 solved")
                .doesNotContain("?[");
    }

    private static String status(Classroom learner) throws IOException {
        var project = learner.project();
        var out = new StringWriter();
        var course = new Course(project, project.catalog(), new ProgressFile(project, out::append));
        new Status(course, new Screen(new PrintWriter(out), Help.defaultColorScheme(Ansi.ON), 80)).print();
        return out.toString();
    }
}
