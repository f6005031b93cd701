package sevenways.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import sevenways.lab.JavaCommand;
import sevenways.lab.report.JsonFile;
import sevenways.lab.report.RunReport;

/** What becomes of lessons that do not do what lessons do. */
class LessonRunnerTest {

    private static final RunReport.Totals NOTHING = new RunReport.Totals(0, 0L, 0, 0L, 0, 0L);
    private static final Turn TURN = new Turn(1, Entrant.THREADS);

    private static final List<String> SITE = List.of("--site", "http://127.0.0.1:1/", "--delay", "20");
    private static final Duration TIMEOUT = Duration.ofSeconds(1);

    private final LessonRunner runner = new LessonRunner(EntrantJvm.PLAIN, SITE, TIMEOUT, true);

    /** Its runs without pages are good; its others are killed while they write what they have done. */
    static final class Dying {
        public static void main(String[] args) throws Exception {
            var json = Path.of(valueOf("--json", args));
            JsonFile.write(new RunReport(1, "dying", null, 0, NOTHING, List.of()), json);
            System.out.println("This is for nobody.");
            if (!valueOf("--pages", args).equals("0")) {
                System.err.println("These are my last words.");
                Files.writeString(json, Files.readString(json).substring(0, 30));
                Runtime.getRuntime().halt(137);
            }
        }
    }

    static final class Endless {
        public static void main(String[] args) throws Exception {
            Thread.sleep(Duration.ofDays(1));
        }
    }

    @Test
    void aDeadJvmLeavesItsStatusAndItsLastWords() throws Exception {
        var run = runner.run(TURN, Dying.class.getName(), 10);

        assertThat(run.empty().status()).isZero();
        assertThat(run.empty().report().lesson()).isEqualTo("dying");
        assertThat(run.empty().complaint()).isEmpty();
        assertThat(run.full().report()).isNull();
        assertThat(run.full().status()).isEqualTo(137);
        assertThat(run.full().complaint()).isEqualToIgnoringNewLines("These are my last words.");
        assertThat(run.isComparable()).isFalse();
    }

    @Test
    void aLessonThatCannotStartSaysWhy() throws Exception {
        var run = runner.run(TURN, "no.such.Lesson", 10);

        assertThat(run.hasReport()).isFalse();
        assertThat(run.full().complaint()).contains("no.such.Lesson");
    }

    static final class SaysItsFlags {
        public static void main(String[] args) {
            System.err.print(JavaCommand.flags());
        }
    }

    @Test
    void everyEntrantRunsOnAJvmLikeThisOne() throws Exception {
        var flags = JavaCommand.flags();

        var run = runner.run(TURN, SaysItsFlags.class.getName(), 10);

        assertThat(flags).contains("-XX:+UseSerialGC");
        assertThat(run.full().complaint()).startsWith(flags.toString().replace("]", ""));
    }

    static final class SaysItsArguments {
        public static void main(String[] args) {
            System.err.print(String.join(" ", args));
        }
    }

    @Test
    void neitherRunRehearsesIfTheOtherDoesNot() throws Exception {
        var with = runner.run(TURN, SaysItsArguments.class.getName(), 10);
        var without = new LessonRunner(EntrantJvm.PLAIN, SITE, TIMEOUT, false)
                .run(TURN, SaysItsArguments.class.getName(), 10);

        assertThat(List.of(with.empty(), with.full()))
                .noneMatch(run -> run.complaint().contains("--no-rehearsal"));
        assertThat(List.of(without.empty(), without.full()))
                .allMatch(run -> run.complaint().contains("--no-rehearsal"));
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "it does not tell")
    void eachRunHasItsOwnSwitches() throws Exception {
        var run = runner.run(TURN, Dying.class.getName(), 10);

        assertThat(run.empty().voluntarySwitches()).isPositive();
        assertThat(run.full().voluntarySwitches()).isPositive();
    }

    @Test
    void anInterruptEndsTheLesson() {
        var before = ProcessHandle.current().children().toList();
        Thread.currentThread().interrupt();

        assertThatExceptionOfType(InterruptedException.class)
                .isThrownBy(() -> runner.run(TURN, Endless.class.getName(), 10));
        assertThat(ProcessHandle.current().children()).isSubsetOf(before);
    }

    private static String valueOf(String option, String[] args) {
        return args[Arrays.asList(args).indexOf(option) + 1];
    }
}
