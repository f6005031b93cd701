package sevenways.lab.site;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

/** One run of a lesson against a slow site: the addresses to load, and what the site's log says of them afterwards. */
public final class Experiment {

    private final String id = UUID.randomUUID().toString().substring(0, 8);
    private final URI base;
    private final Duration meanDelay;

    Experiment(URI base, Duration meanDelay) {
        this.base = base;
        this.meanDelay = meanDelay;
    }

    /** The five pages in turn, each after its delay. */
    public List<URI> pages(int count) {
        return pages(count, "delay=" + meanDelay.toMillis());
    }

    /** The five pages in turn, held until {@code gate} requests are in flight at once, or the deadline. */
    public List<URI> gatedPages(int count, int gate, Duration deadline) {
        return pages(count, "gate=" + gate + "&deadline=" + deadline.toMillis());
    }

    /** The least time in which any program can load these pages: the slowest of them takes that long. */
    public Duration limit(int count) {
        return IntStream.range(0, Math.min(count, SlowPage.values().length))
                .mapToObj(index -> SlowPage.inTurn(index).delay(meanDelay))
                .max(Duration::compareTo)
                .orElse(Duration.ZERO);
    }

    /** All delays of these pages, one after the other: what a program waits that loads them so. */
    public Duration sumOfDelays(int count) {
        return IntStream.range(0, count)
                .mapToObj(index -> SlowPage.inTurn(index).delay(meanDelay))
                .reduce(Duration.ZERO, Duration::plus);
    }

    /** The log of this run so far. */
    public SiteLog log() throws IOException {
        return SiteLog.read(base, id);
    }

    private List<URI> pages(int count, String query) {
        return IntStream.range(0, count)
                .mapToObj(index -> base.resolve(SlowPage.inTurn(index).fileName() + "?" + query + "&run=" + id))
                .toList();
    }
}
