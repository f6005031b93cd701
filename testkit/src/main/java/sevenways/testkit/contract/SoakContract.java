package sevenways.testkit.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.UnixOperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import java.net.URI;
import java.time.Duration;
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
import sevenways.testkit.contract.SoakServer.Kind;

/**
 * A million pages, a thousand at once, one in a hundred with a fault: no result is lost or given twice, each is what
 * its page calls for, and nothing grows. It takes minutes: {@code mvn -Psoak -pl LESSON test}.
 */
@Tag("soak")
public abstract class SoakContract {

    /** HotSpot's MarkSweepAlwaysCompactCount: the serial collector leaves some garbage in three of four collections. */
    private static final int COLLECTIONS = 4;

    private static final int PAGES = Integer.getInteger("sevenways.soak.pages", 1_000_000);
    private static final int AT_ONCE = 1000;
    private static final int BATCHES = Math.max(10, PAGES / AT_ONCE);

    /** A silent page takes all of its deadline, and its batch with it: one batch in so many has them. */
    private static final int SILENT_BATCH = 100;

    private static final Duration TIMEOUT = Duration.ofSeconds(10);

    /** What leaks, leaks with every page or with every fault, and so by thousands. */
    private static final int A_FEW = 8;

    private static final long A_LITTLE = 2 * 1024 * 1024;

    private record Sample(int pages, long descriptors, long heap) {}

    private final Map<Kind, LongAdder> kinds = new ConcurrentHashMap<>();

    /** The lesson, with its default settings. */
    protected abstract Downloader downloader();

    @Test
    @Timeout(value = 2, unit = TimeUnit.HOURS)
    void nothingIsLostAndNothingGrows() throws Exception {
        var samples = new ArrayList<Sample>();
        var server = startServer();
        try (var printed = server.inputReader()) {
            var ports = List.of(printed.readLine().split(" "));
            for (var batch = 0; batch < BATCHES; batch++) {
                load(batch, ports);
                if ((batch + 1) % (BATCHES / 10) == 0) {
                    samples.add(sample((batch + 1) * AT_ONCE));
                }
            }
        } finally {
            server.destroy();
        }
        System.out.printf("soak of %s: %s%n", downloader().getClass().getSimpleName(), kinds);

        var first = samples.getFirst();
        assertThat(samples.getLast().descriptors).isLessThanOrEqualTo(first.descriptors + A_FEW);
        assertThat(samples.getLast().heap).isLessThanOrEqualTo(first.heap + A_LITTLE);
    }

    private void load(int batch, List<String> ports) throws InterruptedException {
        var pages = IntStream.range(0, AT_ONCE)
                .mapToObj(number -> page(batch, number, ports.get(number % ports.size())))
                .toList();
        var results = new ConcurrentHashMap<URI, PageResult>();
        var counted = new LongAdder();

        downloader().download(pages, TIMEOUT, result -> {
            counted.increment();
            results.put(result.url(), result);
        });

        assertThat(counted.sum()).isEqualTo(AT_ONCE);
        assertThat(results.keySet()).containsExactlyInAnyOrderElementsOf(pages);
        assertThat(results.values())
                .allSatisfy(result -> assertThat(result.outcome()).isEqualTo(kind(result.url()).outcome));
        pages.forEach(
                page -> kinds.computeIfAbsent(kind(page), _ -> new LongAdder()).increment());
    }

    private static URI page(int batch, int number, String port) {
        var kind = number % 100 == 0 ? fault(batch, number / 100) : Kind.GOOD;
        return URI.create("http://127.0.0.1:" + port + "/" + kind + "/" + batch + "/" + number);
    }

    /** The faults in turn; ten of them a batch. */
    private static Kind fault(int batch, int number) {
        if (batch % SILENT_BATCH == 0) {
            return Kind.SILENCE;
        }
        var faults = List.of(Kind.values()).subList(1, Kind.values().length - 1);
        return faults.get((batch + number) % faults.size());
    }

    private static Kind kind(URI page) {
        return Kind.valueOf(page.getPath().split("/")[1]);
    }

    private static Sample sample(int pages) {
        for (var collection = 0; collection < COLLECTIONS; collection++) {
            System.gc();
        }
        var system = (UnixOperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
        var sample = new Sample(
                pages,
                system.getOpenFileDescriptorCount(),
                ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
        System.out.printf(
                Locale.ROOT,
                "soak: %,d pages, %d descriptors, %.1f MiB of heap%n",
                sample.pages,
                sample.descriptors,
                sample.heap / 1024.0 / 1024.0);
        return sample;
    }

    private static Process startServer() throws Exception {
        return new ProcessBuilder(
                        JavaCommand.of(List.of(), SoakServer.class.getName(), List.of(String.valueOf(AT_ONCE))))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
