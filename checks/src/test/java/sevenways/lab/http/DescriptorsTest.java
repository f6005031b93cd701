package sevenways.lab.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class DescriptorsTest {

    @Test
    void tenThousandPagesNeedMoreThanOftenAllowed() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Descriptors.requireFor(10_000, 4096))
                .withMessageContainingAll("10200 file descriptors", "have 4096", "`ulimit -n 10200`");
    }

    @Test
    void noNumberIsTooLargeToCount() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Descriptors.requireFor(Integer.MAX_VALUE, 1_000_000))
                .withMessageContaining("2147483847 file descriptors");
    }

    @Test
    void theNumberItselfIsEnough() {
        assertThatCode(() -> Descriptors.requireFor(10_000, 10_200)).doesNotThrowAnyException();
    }

    @Test
    void whatTheSystemSaysWhenNoneIsLeftMeansTheSameLater() {
        var full = new IOException("Zu viele offene Dateien");
        var other = new IOException("Das Netzwerk ist nicht erreichbar");

        assertThat(Descriptors.noneLeft(full, 10, 64)).isEmpty();
        assertThat(Descriptors.noneLeft(full, 64, 64)).contains("no descriptor left, the limit is 64 (ulimit -n)");
        assertThat(Descriptors.noneLeft(full, 10, 64)).isPresent();
        assertThat(Descriptors.noneLeft(other, 10, 64)).isEmpty();
    }
}
