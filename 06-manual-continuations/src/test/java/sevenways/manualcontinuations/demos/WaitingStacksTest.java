package sevenways.manualcontinuations.demos;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import sevenways.lab.JavaCommand;

class WaitingStacksTest {

    private static final List<String> FLAGS = List.of("--add-exports=java.base/jdk.internal.vm=ALL-UNNAMED");

    /** In a JVM of its own, because of what it prints. */
    @Test
    void showsWhereEachOfTheThreeWaitsAndEnds() throws Exception {
        var command = JavaCommand.of(FLAGS, WaitingStacks.class.getName(), List.of());
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();

        assertThat(process.inputReader().readAllLines())
                .extracting(line -> line.replaceFirst("\\(.*", "").replaceFirst("at .*\\.", "at "))
                .containsExactly(
                        "\"green-1\" waits",
                        "    at awaitWakeUp",
                        "    at await",
                        "    at copyWithThePen",
                        "    at lambda$run$0",
                        "\"green-2\" waits",
                        "    at acquire",
                        "    at signWithThePen",
                        "\"green-3\" waits",
                        "    at join");
        assertThat(process.waitFor()).isZero();
    }
}
