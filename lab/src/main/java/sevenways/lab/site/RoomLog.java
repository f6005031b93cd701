package sevenways.lab.site;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import sevenways.lab.site.SiteLog.Visit;

/**
 * What the page of the room reads: a line when somebody with a name asks for a page, and another one when it was
 * answered,
 *
 * <pre>{@code
 * + 1764003600.123 delay=100&lesson=02-threads&pages=150&limit=140&name=Ann&run=7
 * - 1764003600.263 0.140 7
 * }</pre>
 *
 * that is the time (seconds since 1970), and the query of what was asked for; or how many seconds that took, and the run.
 * All can read it, and whoever knew the id of a run could load pages in its name: so a run has a number here (on nginx,
 * a hash). It only grows, so a reader asks for the bytes behind those that it has. When it is full, nothing more is
 * written.
 */
final class RoomLog {

    /** Some two thousand runs of 150 pages. */
    private static final int MOST_BYTES = 64 * 1024 * 1024;

    private final Map<String, Integer> numbers = new HashMap<>();
    private byte[] bytes = new byte[16 * 1024];
    private int length;
    private boolean full;

    /** @param query names the run, once */
    synchronized void arrived(long received, String query, String run) {
        if (!full) {
            append("+ " + SiteLog.seconds(received) + " " + numbered(query, run) + "\n");
        }
    }

    synchronized void answered(Visit visit, String run) {
        if (!full) {
            append("- " + SiteLog.seconds(visit.answered()) + " " + SiteLog.seconds(visit.answered() - visit.received())
                    + " " + number(run) + "\n");
        }
    }

    private String numbered(String query, String run) {
        return query.replaceFirst("(^|&)run=[^&]*", "$1run=" + number(run));
    }

    private int number(String run) {
        return numbers.computeIfAbsent(run, _ -> numbers.size() + 1);
    }

    private void append(String line) {
        var more = line.getBytes(StandardCharsets.US_ASCII);
        if (length + more.length > MOST_BYTES) {
            full = true;
            return;
        }
        if (length + more.length > bytes.length) {
            bytes = Arrays.copyOf(bytes, 2 * bytes.length);
        }
        System.arraycopy(more, 0, bytes, length, more.length);
        length += more.length;
    }

    /** @param range null if all is wanted */
    synchronized SiteAnswer answer(ByteRange range) {
        if (range == null) {
            return SiteAnswer.text(Arrays.copyOf(bytes, length));
        }
        if (range.first() >= length) {
            return SiteAnswer.rangeNotSatisfiable(length);
        }
        var end = (int) Math.min(length, range.last() + 1);
        return SiteAnswer.part(Arrays.copyOfRange(bytes, (int) range.first(), end), range.first(), length);
    }
}
