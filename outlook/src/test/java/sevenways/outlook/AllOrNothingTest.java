package sevenways.outlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnJre;
import org.junit.jupiter.api.condition.JRE;
import sevenways.lab.JavaCommand;
import sevenways.testkit.VerifyOnly;

/** Compiled and run as the reader does it, since no build may depend on a preview. */
@VerifyOnly
class AllOrNothingTest {

    private static final Path PROGRAM = Path.of("src/preview/java/sevenways/outlook/AllOrNothing.java");

    @Test
    @EnabledOnJre(value = JRE.JAVA_25, disabledReason = "each JDK may change a preview")
    void oneThatFailsEndsTheOtherBeforeTheBlockEnds() throws Exception {
        var java = new ProcessBuilder(JavaCommand.of(List.of("--enable-preview"), PROGRAM.toString(), List.of()))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();

        var lines = java.inputReader().readAllLines();

        assertThat(java.waitFor()).isZero();
        assertThat(lines)
                .containsExactly(
                        "Ada has bread and tea",
                        "the kettle of Bob is taken off",
                        "Bob has nothing: the bread is burnt");
    }
}
