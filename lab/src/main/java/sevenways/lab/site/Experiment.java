package sevenways.lab.site;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import sevenways.lab.Outcome;
import sevenways.lab.PeakInFlight;

/** One run of a lesson against a slow site: the addresses to load, and what the site's log says of them afterwards. */
public final class Experiment {

    /** Pages that have reached no site. */
    private static final Set<Outcome> NEVER_ASKED =
            EnumSet.of(Outcome.UNKNOWN_HOST, Outcome.CONNECT, Outcome.UNSUPPORTED);

    private final String id = UUID.randomUUID().toString().substring(0, 8);
    private final URI base;
    private final Duration meanDelay;

    /** Null if nobody is to be shown. */
    private final Visitor visitor;

    Experiment(URI base, Duration meanDelay, Visitor visitor) {
        this.base = base;
        this.meanDelay = meanDelay;
        this.visitor = visitor;
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
        return new SiteLogReader().read(base, id);
    }

    /**
     * What the log says, when the run's pages have ended in these ways. It holds a request from its answer on; unless
     * it holds every request that was made, the peak in it may be too low.
     */
    public PeakInFlight peakInFlight(List<Outcome> outcomes) {
        if (outcomes.contains(Outcome.INTERRUPTED)) {
            return new PeakInFlight.Unknown("some pages have no result");
        }
        var made = outcomes.stream()
                .filter(outcome -> !NEVER_ASKED.contains(outcome))
                .count();
        try {
            var log = log();
            var logged = log.visits().size();
            return logged < made
                    ? new PeakInFlight.Unknown(made + " requests were made, and the site's log tells of " + logged)
                    : new PeakInFlight.Known(log.peakInFlight());
        } catch (IOException e) {
            return new PeakInFlight.Unknown(e.getMessage());
        }
    }

    private List<URI> pages(int count, String query) {
        var whose = visitor == null ? "" : "&" + visitor.query(count, limit(count));
        // The run comes last: by that the lines of its log are known.
        return IntStream.range(0, count)
                .mapToObj(index -> base.resolve(SlowPage.inTurn(index).fileName() + "?" + query + whose + "&run=" + id))
                .toList();
    }
}
