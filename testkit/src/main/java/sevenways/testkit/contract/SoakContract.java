package sevenways.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import sevenways.lab.Downloader;
import sevenways.lab.JavaCommand;
import sevenways.lab.PageResult;

/**
 * A million pages, a thousand at once, one in a hundred with a fault; and fewer over TLS, where the fault is one of the
 * handshake. No result is lost or given twice, each is what its page calls for, and nothing grows. It takes minutes:
 * {@code mvn -Psoak -pl LESSON test}.
 */
@Tag("soak")
public abstract class SoakContract {

    /** HotSpot's MarkSweepAlwaysCompactCount: the serial collector leaves some garbage in three of four collections. */
    private static final int COLLECTIONS = 4;

    private static final int SAMPLES = 10;

    /** What leaks, leaks with every page or with every fault, and so by thousands. */
    private static final int A_FEW = 8;

    private static final long A_LITTLE = 2 * 1024 * 1024;

    private record Sample(long descriptors, long heap) {}

    private final Map<String, LongAdder> kinds = new ConcurrentHashMap<>();

    /** The lesson, with its default settings. */
    protected abstract Downloader downloader();

    @Test
    @Timeout(value = 2, unit = TimeUnit.HOURS)
    void nothingIsLostAndNothingGrows() throws Exception {
        soak(new PlainSoakPages());
    }

    @Test
    @Timeout(value = 2, unit = TimeUnit.HOURS)
    void norOverTls() throws Exception {
        soak(new TlsSoakPages());
    }

    private void soak(SoakPages pages) throws Exception {
        var samples = new ArrayList<Sample>();
        var batches = Math.max(SAMPLES, pages.number() / pages.atOnce());
        var server = startServer(pages);
        try (var printed = server.inputReader()) {
            pages.begin(printed);
            for (var batch = 0; batch < batches; batch++) {
                load(pages, batch);
                if ((batch + 1) % (batches / SAMPLES) == 0) {
                    samples.add(sample(pages.name(), (batch + 1) * pages.atOnce()));
                }
            }
        } finally {
            server.destroy();
        }
        System.out.printf(
                "%s of %s: %s%n", pages.name(), downloader().getClass().getSimpleName(), kinds);

        var first = samples.getFirst();
        assertThat(samples.getLast().descriptors).isLessThanOrEqualTo(first.descriptors + A_FEW);
        assertThat(samples.getLast().heap).isLessThanOrEqualTo(first.heap + A_LITTLE);
    }

    private void load(SoakPages soak, int batch) throws InterruptedException {
        var pages = IntStream.range(0, soak.atOnce())
                .mapToObj(number -> soak.page(batch, number))
                .toList();
        var results = new ConcurrentHashMap<URI, PageResult>();
        var counted = new LongAdder();

        downloader().download(pages, soak.timeout(), result -> {
            counted.increment();
            results.put(result.url(), result);
        });

        assertThat(counted.sum()).isEqualTo(soak.atOnce());
        assertThat(results.keySet()).containsExactlyInAnyOrderElementsOf(pages);
        assertThat(results.values())
                .allSatisfy(result -> assertThat(result.outcome())
                        .as("%s", result)
                        .isEqualTo(soak.kind(kind(result.url())).outcome()));
        pages.forEach(
                page -> kinds.computeIfAbsent(kind(page), _ -> new LongAdder()).increment());
    }

    private static String kind(URI page) {
        return page.getPath().split("/")[1];
    }

    private static Sample sample(String name, int pages) {
        for (var collection = 0; collection < COLLECTIONS; collection++) {
            System.gc();
        }
        var system = (UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var sample = new Sample(
                system.getOpenFileDescriptorCount(),
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        System.out.printf(
                Locale.ROOT,
                "%s: %,d pages, %d descriptors, %.1f MiB of heap%n",
                name,
                pages,
                sample.descriptors,
                sample.heap / 1024.0 / 1024.0);
        return sample;
    }

    private static Process startServer(SoakPages pages) throws IOException {
        var requests = String.valueOf(pages.requests());
        return new ProcessBuilder(JavaCommand.of(List.of(), pages.server().getName(), List.of(requests)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
