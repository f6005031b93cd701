package sevenways.lab.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestReporter;

/**
 * What a page holds while it waits: its request is sent, and nothing of the answer is there. Without the driver, whose
 * channel and key take a few hundred bytes more.
 */
class IdleHeapTest {

    private static final int PAGES = 200;

    /** The serial collector leaves some garbage in three of four collections. */
    private static final int COLLECTIONS = 4;

    private static final long MOST_OVER_TLS = 10 * 1024;

    private static final long MOST = 1536;

    private static final TlsCase SILENT = new TlsCase("TLSv1.3", 1, false, Damage.none(), new byte[0]);

    @Test
    void aPageThatWaitsIsSmall(TestReporter reporter) {
        var plain = heapOfOne("http://localhost/tea");
        var overTls = heapOfOne("https://localhost/tea");

        reporter.publishEntry(String.format(Locale.ROOT, "%,d bytes a page, %,d over TLS", plain, overTls));
        assertThat(plain).isLessThan(MOST);
        assertThat(overTls).isLessThan(MOST_OVER_TLS);
    }

    private static long heapOfOne(String page) {
        waiting(page); // the classes and the certificates are all pages'
        var before = usedHeap();
        var pages = Stream.generate(() -> waiting(page)).limit(PAGES).toList();
        var used = usedHeap() - before;
        assertAllWait(pages);
        return used / PAGES;
    }

    private static PageLoad waiting(String page) {
        var load = new PageLoad(URI.create(page), Duration.ofDays(1), "test");
        var server = new TlsServer(SILENT);
        load.hop().connected();
        while (load.hop().wantsToSend()) {
            if (page.startsWith("https")) {
                server.receive(load.hop().outgoing());
                load.hop().receive(ByteBuffer.wrap(server.takeArriving()));
            } else {
                load.hop().outgoing().position(load.hop().outgoing().limit());
            }
        }
        return load;
    }

    /** And so that they are reached until here. */
    private static void assertAllWait(List<PageLoad> pages) {
        assertThat(pages).noneMatch(PageLoad::isDone);
    }

    private static long usedHeap() {
        for (var collection = 0; collection < COLLECTIONS; collection++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
