package sevenways.exercises;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sevenways.lab.report.JsonFile;
import sevenways.lab.report.RunReport;
import sevenways.lab.report.RunReport.Totals;

/** A learner says what a lesson will do, and then it runs. */
class GuessTest {

    @Test
    void aGuessIsShownBesideWhatWasMeasuredAndStored(@TempDir Path root) throws IOException {
        var learner = new Classroom(root);
        write(root.resolve("exercises/predictions/10.yaml"));

        var said = learner.types("predict", "10", "--guess", "peak=a", "--guess", "threads=B");

        assertThat(said.err()).isEmpty();
        assertThat(said.out()).isEqualToNormalizingNewlines("""

                10-numbers runs ...

                How many at once?
                  guess     one
                  measured  more (3)
                  because   They do not wait for each other.
                  read      docs/10-numbers.md#two

                How many threads?
                  guess     some
                  measured  some (2)
                  because   They wait.

                1 of 2 as you said.
                """);
        assertThat(Files.readString(learner.progress())).contains("\"peak\" : \"one\"", "\"threads\" : \"some\"");
    }

    @Test
    void aGuessThatIsNoneIsRefused(@TempDir Path root) throws IOException {
        var learner = new Classroom(root);
        write(root.resolve("exercises/predictions/10.yaml"));

        assertThat(learner.types("predict", "10", "--guess", "peak=c").err())
                .startsWith("'peak' has no choice 'c'; it has a to b");
        assertThat(learner.types("predict", "10", "--guess", "elapsed=a").err())
                .startsWith("10-numbers asks nothing of the name 'elapsed'; it asks peak, threads");
        assertThat(learner.types("predict", "11").err()).startsWith("There is no lesson '11' to predict; there are 10");
        assertThat(learner.progress()).doesNotExist();
    }

    private static void write(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, """
                name: 10-numbers
                main: %s
                arguments: [--pages, "3"]
                questions:
                  - name: peak
                    asks: How many at once?
                    measure: peak_in_flight
                    choices: [{says: one, upTo: 1}, {says: more}]
                    because: They do not wait for each other.
                    read: docs/10-numbers.md#two
                  - name: threads
                    asks: How many threads?
                    measure: threads_added
                    choices: [{says: none, upTo: 0}, {says: some}]
                    because: They wait.
                    read: docs/10-numbers.md#two
                """.formatted(Numbers.class.getName()));
    }

    /** A lesson that takes no time. */
    static final class Numbers {
        public static void main(String[] args) {
            assertThat(args).startsWith("--pages", "3", "--json").hasSize(4);
            System.out.println("what a lesson prints is not shown");
            var totals = new Totals(10, 5L, Integer.valueOf(args[1]), null, 2, null);
            JsonFile.write(new RunReport(RunReport.SCHEMA, "10-numbers", null, 3, totals, List.of()), Path.of(args[3]));
        }
    }
}
