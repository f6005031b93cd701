package sevenways.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import sevenways.lab.JavaCommand;
import sevenways.lab.report.JsonFile;

/** Ctrl-C in the middle of a comparison, in a process of its own; the signal is SIGTERM, as in the lab's test. */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "a process can only be killed there, not asked to end")
class ComparisonInterruptionTest {

    @TempDir
    private Path folder;

    @Test
    void reportsWhatIsFinishedAndLeavesNoProcessBehind() throws Exception {
        var json = folder.resolve("comparison.json");
        // 01 and 04 would take 70 s: they are computed. 02 is done soon; 03, with ten processes, has seven seconds to
        // go.
        var comparison = start("--pages", "100", "--delay", "700", "--json", json.toString());
        var told = comparison.errorReader();
        var line = told.readLine();
        while (!line.startsWith("02-threads")) {
            line = told.readLine();
        }
        var processes = comparison.descendants().toList();

        comparison.toHandle().destroy();

        var table = comparison.inputReader().readAllAsString();
        assertThat(comparison.waitFor()).isEqualTo(1);
        assertThat(told.readAllAsString()).contains("Interrupted: 1 of 6 runs had ended");
        assertThat(table)
                .containsPattern("(?m)^01-single-thread +~70.00 ")
                .containsPattern("(?m)^02-threads +\\d")
                .doesNotContainPattern("(?m)^05-nio-selector");
        assertThat(JsonFile.read(json, Comparison.class).rows())
                .extracting(Row::lesson)
                .containsExactly("01-single-thread", "02-threads", "04-blocking-coroutine");
        assertThat(processes)
                .isNotEmpty()
                .allSatisfy(process -> process.onExit().join());
    }

    private static Process start(String... args) throws IOException {
        var comparison = JavaCommand.of(JavaCommand.flags(), ComparisonMain.class.getName(), List.of(args));
        return new ProcessBuilder(comparison).start();
    }
}
