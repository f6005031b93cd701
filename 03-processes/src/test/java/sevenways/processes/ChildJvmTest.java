package sevenways.processes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import sevenways.lab.JavaCommand;

class ChildJvmTest {

    /** Tells how this process would start a child. */
    static final class Parent {
        public static void main(String[] args) {
            ChildJvm.standard().command().forEach(System.out::println);
        }
    }

    @Test
    void childrenAreEqualToTheirParent() throws Exception {
        var howItWorks = List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmn23m");

        assertThat(commandOfAChild(howItWorks)).containsSequence(howItWorks);
    }

    @Test
    void whatTheParentMayDoBesidesIsItsOwn() throws Exception {
        var itsOwn = List.of("--enable-native-access=ALL-UNNAMED", "-ea", "-Dsome=property");

        assertThat(commandOfAChild(itsOwn))
                .contains("sevenways.processes.ChildMain")
                .doesNotContainAnyElementsOf(itsOwn);
    }

    private static List<String> commandOfAChild(List<String> parentsFlags) throws Exception {
        return new ProcessBuilder(JavaCommand.of(parentsFlags, Parent.class.getName(), List.of()))
                .start()
                .inputReader()
                .readAllLines();
    }
}
