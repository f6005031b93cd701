package sevenways.lab.site;

import java.math.BigDecimal;
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

    /** One request, from its receipt to its answer, in milliseconds since 1970. */
    public record Visit(long received, long answered, int status, String target) {

        /** @throws RuntimeException if it is no line of a log */
        static Visit parse(String line) {
            var fields = line.split(" ", 4);
            var answered = millis(fields[0]);
            return new Visit(answered - millis(fields[1]), answered, Integer.parseInt(fields[2]), fields[3]);
        }

        String line() {
            return SiteLog.seconds(answered) + " " + SiteLog.seconds(answered - received) + " " + status + " " + target;
        }

        private static long millis(String seconds) {
            return new BigDecimal(seconds).movePointRight(3).longValueExact();
        }
    }

    /** As a log writes a time. */
    static String seconds(long millis) {
        return BigDecimal.valueOf(millis, 3).toPlainString();
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
}
