package sevenways.lab.site;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;

/**
 * A site whose five pages take their time, and which keeps a log of who waited when. The wire is the interface, the
 * same for every implementation:
 *
 * <ul>
 *   <li>{@code GET /kettle.html} and so on ({@link SlowPage}), after a delay. {@code ?delay=MS} sets the mean delay (0
 *       to 60000, 100 by default).
 *   <li>{@code ?gate=N&deadline=MS} instead holds the answer until N requests are in flight at once. A gate that has
 *       not opened by the deadline (5000 by default) answers 503.
 *   <li>{@code ?run=ID} marks requests, so that the log of a shared site tells runs apart.
 *   <li>{@code GET /log?run=ID} gives a line for each page request of that run, see {@link SiteLog}.
 *   <li>{@code ?name=NAME}, with {@code lesson}, {@code pages}, {@code limit} (ms) and {@code run}, shows the run on the
 *       page of the room, {@code GET /}.
 *   <li>{@code GET /room.log}, of which a range of bytes can be had, is what that page reads, see {@link RoomLog}.
 * </ul>
 */
public interface SlowSite extends AutoCloseable {

    /** The address below which the pages lie; its path ends with a slash. */
    URI base();

    /** How a report names this site. */
    String name();

    /** Stops what was started for this site, and nothing else. */
    @Override
    void close();

    /** Begins a run whose requests are told apart from all others in the log. */
    default Experiment newRun(Duration meanDelay) {
        return newRun(meanDelay, null);
    }

    /**
     * Begins a run that the page of the room shows.
     *
     * @param visitor null if nobody is to be shown
     */
    default Experiment newRun(Duration meanDelay, Visitor visitor) {
        return new Experiment(base(), meanDelay, visitor);
    }

    /**
     * Chooses a site.
     *
     * @param where {@code embedded}, {@code nginx}, or the base address of a site that already runs
     * @throws IllegalArgumentException with one sentence for the user, if {@code where} is none of these
     * @throws IOException with one sentence for the user, if that site cannot be had
     */
    static SlowSite open(String where) throws IOException {
        return isStarted(where) ? SiteProcess.start(where, false) : RemoteSite.at(where);
    }

    /**
     * Starts a site that speaks TLS, with a certificate made for it. Until it is closed this process trusts it, and tells
     * so by {@link sevenways.lab.trust.TrustFile}.
     *
     * @param where {@code embedded} or {@code nginx}
     * @throws IllegalArgumentException with one sentence for the user, if {@code where} is none of these
     * @throws IOException with one sentence for the user, if that site cannot be had
     */
    static SlowSite openTls(String where) throws IOException {
        if (!isStarted(where)) {
            throw new IllegalArgumentException(
                    "--tls does not go with the address of a site: one that speaks TLS begins with https://");
        }
        return SiteProcess.start(where, true);
    }

    private static boolean isStarted(String where) {
        return where.equals("embedded") || where.equals("nginx");
    }
}
