package sevenways.lab.http;

import static org.assertj.core.api.Assertions.assertThat;
import static sevenways.lab.http.Delivery.bytes;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;

/** What a head costs, however odd it is. */
class HeadTest {

    private static final int KIB = 1024;

    /** A list that each line copies takes 44 MiB; all else takes 3. */
    @Test
    void manyCodingsAreOneList() {
        var line = "Content-Encoding: x\r\n";
        var head = bytes("HTTP/1.1 200 OK\r\n" + line.repeat(60 * KIB / line.length()));
        Delivery.whole(head); // also reads the classes

        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        var before = threads.getCurrentThreadAllocatedBytes();
        Delivery.whole(head);

        assertThat(threads.getCurrentThreadAllocatedBytes() - before).isLessThan(8 * KIB * KIB);
    }
}
