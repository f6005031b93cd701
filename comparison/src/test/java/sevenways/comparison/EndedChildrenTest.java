package sevenways.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import sevenways.lab.JavaCommand;

class EndedChildrenTest {

    private static final int WAITS = 1000;

    /** Waits as often as it is told to, in a process that it starts for this, and in itself. */
    static final class Waiter {
        public static void main(String[] args) throws Exception {
            if (args.length == 1) {
                start(Waiter.class, args[0], "and no other");
            }
            for (var i = 0; i < Integer.parseInt(args[0]); i++) {
                Thread.sleep(1);
            }
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "it does not tell")
    void countsEveryWaitOfAProcessAndOfThoseThatItWaitedFor() throws Exception {
        var before = EndedChildren.voluntarySwitches();
        start(Waiter.class, "0");
        var idle = EndedChildren.voluntarySwitches() - before;
        start(Waiter.class, Integer.toString(WAITS));
        var busy = EndedChildren.voluntarySwitches() - before - idle;

        assertThat(idle).isPositive();
        // Of the two, one alone would not come so far.
        assertThat(busy - idle).isGreaterThan(WAITS * 3 / 2);
    }

    @Test
    @EnabledOnOs(OS.WINDOWS)
    void isUnknownWhereTheSystemDoesNotTell() {
        assertThat(EndedChildren.voluntarySwitches()).isNull();
    }

    private static void start(Class<?> main, String... args) throws Exception {
        var command = JavaCommand.of(List.of(), main.getName(), List.of(args));
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }
}
