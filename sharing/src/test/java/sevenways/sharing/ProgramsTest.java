package sevenways.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import sevenways.lab.JavaCommand;
import sevenways.testkit.VerifyOnly;

/** Each program in a JVM of its own, because some leave threads behind that never end. */
@VerifyOnly
class ProgramsTest {

    @Test
    void onlyTheAtomicNumberAndTheLockLoseNothing() throws Exception {
        assertThat(outputOf(LostUpdates.class))
                .satisfiesExactly(
                        head -> assertThat(head).contains("2,000,000 in all"),
                        list -> assertThat(list).startsWith("an ArrayList").doesNotEndWith("2,000,000"),
                        number -> assertThat(number).startsWith("a volatile").doesNotEndWith("2,000,000"),
                        atomic -> assertThat(atomic)
                                .startsWith("an AtomicInteger")
                                .endsWith("2,000,000"),
                        locked -> assertThat(locked).endsWith("2,000,000"));
    }

    @Test
    void aPlainFlagStopsNobody() throws Exception {
        assertThat(outputOf(StaleFlag.class))
                .containsExactly(
                        "a plain flag: stopped, and it turns, 300 ms of its own CPU time later",
                        "a volatile flag: it has ended");
    }

    @Test
    void twoOrdersAreADeadlockAndOneIsNot() throws Exception {
        assertThat(outputOf(Deadlock.class))
                .containsExactly(
                        "Both take A first: 2 of 2 had both locks.",
                        "One takes A first, two takes B first:",
                        "  one waits for B, which two holds",
                        "  two waits for A, which one holds");
    }

    @Test
    void theModelCheckerFindsTheLostResult() throws Exception {
        assertThat(outputOf(Interleavings.class))
                .anyMatch(line -> line.contains("switch"))
                .anyMatch(line -> line.contains("size = 1"));
    }

    private static List<String> outputOf(Class<?> program) throws IOException, InterruptedException {
        var process = new ProcessBuilder(JavaCommand.of(JavaCommand.flags(), program.getName(), List.of()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        var lines = process.inputReader().readAllLines();
        assertThat(process.waitFor()).as("%s", lines).isZero();
        return lines;
    }
}
