package sevenways.lab.http;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

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
}
