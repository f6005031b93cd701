package sevenways.comparison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class LessonJvmTest {

    private static final String CONTINUATIONS = "--add-exports=java.base/jdk.internal.vm=ALL-UNNAMED";

    @ParameterizedTest
    @EnumSource
    void isTheSamePlainJvmForAllAndStartsSomething(Entrant entrant) {
        var jvm = LessonJvm.of(entrant);

        assertThat(jvm.flags())
                .startsWith(LessonJvm.of(Entrant.HTTP_CLIENT).flags().toArray(String[]::new));
        assertThatCode(() -> Class.forName(jvm.main()).getMethod("main", String[].class))
                .doesNotThrowAnyException();
    }

    @Test
    void hasWhatItsLessonNeedsBesides() {
        assertThat(LessonJvm.of(Entrant.THREADS).flags()).doesNotContain(CONTINUATIONS);
        assertThat(LessonJvm.of(Entrant.BLOCKING_COROUTINE).flags()).endsWith(CONTINUATIONS);
        assertThat(LessonJvm.of(Entrant.MANUAL_CONTINUATIONS).flags()).endsWith(CONTINUATIONS);
    }

    @Test
    void passesTheArgumentsOn() {
        assertThat(new LessonJvm("some.Main", List.of("-Xint")).command(List.of("--pages", "0")))
                .contains("-Xint")
                .endsWith("some.Main", "--pages", "0");
    }
}
