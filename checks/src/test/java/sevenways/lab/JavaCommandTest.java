package sevenways.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class JavaCommandTest {

    /** New objects need more room than there is for all: the JVM says so as soon as it starts. */
    private static final List<String> WARNED_OF = List.of("-XX:+UseSerialGC", "-Xms16m", "-Xmx16m", "-XX:NewSize=32m");

    /** What a JVM is started for. */
    static final class Answering {
        public static void main(String[] args) {
            System.out.println("the answer");
        }
    }

    static final class Telling {
        public static void main(String[] args) {
            JavaCommand.flags().forEach(System.out::println);
        }
    }

    @Test
    void noWarningOfTheJvmGetsBeforeTheAnswer() throws Exception {
        assertThat(start(WARNED_OF).inputReader().readAllLines()).containsExactly("the answer");
    }

    @Test
    void noLogOfTheJvmGetsBeforeTheAnswer() throws Exception {
        assertThat(start(List.of("-Xlog:gc*")).inputReader().readAllLines()).containsExactly("the answer");
    }

    @Test
    void aWarningOfTheJvmIsNotLost() throws Exception {
        assertThat(start(WARNED_OF).errorReader().lines())
                .singleElement()
                .asString()
                .contains("[warning]");
    }

    /** Whoever is started with the flags of a JVM runs on an equal one, without its agents and properties. */
    @Test
    void theFlagsOfAJvmSayHowItWorksAndWhatItMayDo() throws Exception {
        var flags = List.of("-Xmn16m", "-XX:+UseSerialGC", "--add-exports=java.base/jdk.internal.vm=ALL-UNNAMED");
        var all = new ArrayList<>(flags);
        all.addAll(List.of("-Dsome=property", "-ea"));

        var told = new ProcessBuilder(JavaCommand.of(all, Telling.class.getName(), List.of()))
                .start()
                .inputReader()
                .readAllLines();

        assertThat(told).startsWith(flags.toArray(String[]::new)).doesNotContain("-Dsome=property", "-ea");
    }

    private static Process start(List<String> flags) throws IOException {
        return new ProcessBuilder(JavaCommand.of(flags, Answering.class.getName(), List.of())).start();
    }
}
