package sevenways.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
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

    private static Process start(List<String> flags) throws IOException {
        return new ProcessBuilder(JavaCommand.of(flags, Answering.class.getName(), List.of())).start();
    }
}
