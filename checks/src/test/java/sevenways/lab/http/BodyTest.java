package sevenways.lab.http;

import static org.assertj.core.api.Assertions.assertThat;
import static sevenways.lab.http.Delivery.bytes;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import sevenways.lab.Outcome;

/** What a body costs, however long it is. */
class BodyTest {

    private static final int KIB = 1024;
    private static final int MIB = 1024 * KIB;

    @Test
    void keepsTheFirst64KiBAndCountsTheRest() {
        var body = new Body();
        for (var count = 0; count < 8 * MIB; count += 100 * KIB) {
            assertThat(body.add(ByteBuffer.wrap(bytes("<".repeat(100 * KIB))))).isEqualTo(count + 100 * KIB <= 8 * MIB);
        }

        assertThat(body.text(Encoding.UTF_8)).isEqualTo("<".repeat(64 * KIB));
    }

    /**
     * jsoup sees the beginning only, so that whatever it makes of junk is the same work for a long page: seven
     * MiB more of a page must not cost one. What the compiler saves of either page is less, and its own affair.
     */
    @ParameterizedTest
    @ValueSource(strings = {"<", "<b><p>", "<div>", "<a href=x>", "<!>", "&amp", "<table><tr>"})
    void moreJunkIsNotMoreToParse(String junk) {
        allocatedFor(junk, MIB); // also reads the classes

        assertThat(allocatedFor(junk, 8 * MIB - KIB)).isLessThan(allocatedFor(junk, MIB) + MIB);
    }

    /** How many bytes of memory the load of a page of this size takes, what is given back included. */
    private static long allocatedFor(String junk, int size) {
        var page = bytes("HTTP/1.1 200 OK\r\n\r\n" + junk.repeat(size / junk.length()));
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var before = threads.getCurrentThreadAllocatedBytes();
        var result = Delivery.whole(page);
        var allocated = threads.getCurrentThreadAllocatedBytes() - before;

        assertThat(result.outcome()).isEqualTo(Outcome.OK);
        assertThat(result.title()).isEmpty();
        return allocated;
    }
}
