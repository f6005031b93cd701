package sevenways.lab.site;

import java.io.IOException;
import java.math.BigDecimal;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.TreeMap;

/**
 * The site's own word on who waited when. A line of it is
 *
 * <pre>{@code 1764003600.123 0.140 200 /tide.html?delay=100&run=5f3a9c01}</pre>
 *
 * that is when the request was answered (seconds since 1970), how many seconds that took, the status, and what was asked
 * for: nginx's {@code $msec $request_time $status $request_uri}.
 */
public record SiteLog(List<Visit> visits) {

    /** The header by which a slow site tells that it is one. */
    static final String SIGN = "Slow-Site";

    private static final int PATIENCE_MILLIS = 10_000;

    /** One request, from its receipt to its answer, in milliseconds since 1970. */
    public record Visit(long received, long answered, int status, String target) {

        static Visit parse(String line) {
            var fields = line.split(" ", 4);
            var answered = millis(fields[0]);
            return new Visit(answered - millis(fields[1]), answered, Integer.parseInt(fields[2]), fields[3]);
        }

        String line() {
            return seconds(answered) + " " + seconds(answered - received) + " " + status + " " + target;
        }

        private boolean belongsTo(String run) {
            return target.endsWith("run=" + run);
        }

        private static long millis(String seconds) {
            return new BigDecimal(seconds).movePointRight(3).longValueExact();
        }

        private static String seconds(long millis) {
            return BigDecimal.valueOf(millis, 3).toPlainString();
        }
    }

    /** How many requests were in flight at once, at most. One that ends in the instant another begins is over. */
    public int peakInFlight() {
        var changes = new TreeMap<Long, Integer>();
        for (var visit : visits) {
            changes.merge(visit.received(), 1, Integer::sum);
            changes.merge(visit.answered(), -1, Integer::sum);
        }
        var inFlight = 0;
        // A visit shorter than the log's millisecond has no length there, but it was one.
        var peak = visits.isEmpty() ? 0 : 1;
        for (var change : changes.values()) {
            inFlight += change;
            peak = Math.max(peak, inFlight);
        }
        return peak;
    }

    static SiteLog parse(String text, String run) {
        return new SiteLog(text.lines()
                .map(Visit::parse)
                .filter(visit -> visit.belongsTo(run))
                .toList());
    }

    /**
     * Asks the site below {@code base} for the log of one run.
     *
     * @throws IOException if nobody answers there, or somebody who is not a slow site, or whose log nobody can read
     */
    static SiteLog read(URI base, String run) throws IOException {
        var connection =
                (HttpURLConnection) base.resolve("log?run=" + run).toURL().openConnection();
        connection.setConnectTimeout(PATIENCE_MILLIS);
        connection.setReadTimeout(PATIENCE_MILLIS);
        connection.setInstanceFollowRedirects(false);
        connection.setRequestProperty("Connection", "close");
        try {
            if (connection.getResponseCode() != 200 || connection.getHeaderField(SIGN) == null) {
                throw new IOException(base + " is not a slow site");
            }
            try (var body = connection.getInputStream()) {
                return parse(new String(body.readAllBytes(), StandardCharsets.UTF_8), run);
            } catch (IllegalArgumentException | IndexOutOfBoundsException | ArithmeticException e) {
                throw new IOException(base + " keeps a log that cannot be read", e);
            }
        } finally {
            connection.disconnect();
        }
    }
}
