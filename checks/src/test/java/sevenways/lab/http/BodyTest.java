package sevenways.lab.http;

import static org.assertj.core.api.Assertions.assertThat;
import static sevenways.lab.http.Delivery.bytes;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class BodyTest {

    private static final int KIB = 1024;
    private static final int MIB = 1024 * KIB;

    /** The search for the title is given no more than that, so whatever it makes of junk, more junk is not more work. */
    @Test
    void keepsTheFirst64KiBAndCountsTheRest() {
        var body = new Body();
        for (var count = 0; count < 8 * MIB; count += 100 * KIB) {
            assertThat(body.add(ByteBuffer.wrap(bytes("<".repeat(100 * KIB))))).isEqualTo(count + 100 * KIB <= 8 * MIB);
        }

        assertThat(body.text(Encoding.UTF_8)).isEqualTo("<".repeat(64 * KIB));
    }
}
