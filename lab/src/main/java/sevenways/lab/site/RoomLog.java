package sevenways.lab.site;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import sevenways.lab.site.SiteLog.Visit;

/**
 * What the page of the room reads: a line when somebody with a name asks for a page, and another one when it was
 * answered,
 *
 * <pre>{@code
 * + 1764003600.123 delay=100&lesson=02-threads&pages=150&limit=140&name=Ann&run=5f3a9c01
 * - 1764003600.263 0.140 5f3a9c01
 * }</pre>
 *
 * that is the time (seconds since 1970), and the query of what was asked for; or how many seconds that took, and the run.
 * It only grows, so a reader asks for the bytes behind those that it has. When it is full, nothing more is written.
 */
final class RoomLog {

    /** Some two thousand runs of 150 pages. */
    private static final int MOST_BYTES = 64 * 1024 * 1024;

    private byte[] bytes = new byte[16 * 1024];
    private int length;

    void arrived(long received, String query) {
        append("+ " + SiteLog.seconds(received) + " " + query + "\n");
    }

    void answered(Visit visit, String run) {
        append("- " + SiteLog.seconds(visit.answered()) + " " + SiteLog.seconds(visit.answered() - visit.received())
                + " " + run + "\n");
    }

    private synchronized void append(String line) {
        var more = line.getBytes(StandardCharsets.US_ASCII);
        if (length + more.length > MOST_BYTES) {
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
