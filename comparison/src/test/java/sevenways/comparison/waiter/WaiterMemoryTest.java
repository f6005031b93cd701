package sevenways.comparison.waiter;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WaiterMemoryTest {

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @Test
    void measuresEachKindAndLeavesNoProcessBehind() {
        var processes = ProcessHandle.current().descendants().toList();

        var status = run("--waiters", "20");

        assertThat(err.toString()).isEmpty();
        assertThat(status).isZero();
        assertThat(out.toString().lines().skip(3))
                .extracting(row -> row.replaceAll(" +", " ").replaceAll("( [\\d.]+| unknown){4}$", " and its figures"))
                .containsExactly(
                        "platform thread 02 and its figures",
                        "virtual thread 07 and its figures",
                        "green thread 06 and its figures",
                        "selector entry 05 and its figures");
        assertThat(ProcessHandle.current().descendants()).isSubsetOf(processes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"2000000000", "2147483647"})
    void refusesMoreThanThereAreDescriptorsForBeforeItStarts(String number) {
        assertThat(run("--waiters", number)).isEqualTo(2);
        assertThat(err.toString()).contains("descriptors").hasLineCount(1);
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void refusesNone() {
        assertThat(run("--waiters", "0")).isEqualTo(2);
        assertThat(err.toString()).contains("it must be 1 or more").hasLineCount(1);
    }

    private int run(String... args) {
        return WaiterMemory.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }
}
