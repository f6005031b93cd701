package sevenways.lab.site;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import javax.net.ssl.HttpsURLConnection;
import sevenways.lab.site.SiteLog.Visit;
import sevenways.lab.trust.Trust;

/**
 * Asks a site for the log of one run. Whoever answers may be no slow site, and may never come to an end.
 *
 * @param patience for the whole answer, from the connect on
 * @param mostBytes the longest log that is read; only the visits of one run are kept of it
 */
record SiteLogReader(Duration patience, long mostBytes) {

    /** As much as docker/compose.yaml lets nginx write. */
    private static final long MOST_BYTES = 256 * 1024 * 1024;

    /** More than nginx makes of the longest request line that it takes, 8 KiB, with every character escaped. */
    private static final int LONGEST_LINE = 64 * 1024;

    SiteLogReader() {
        this(Duration.ofSeconds(20), MOST_BYTES);
    }

    /** @throws IOException if nobody answers there, or somebody who is not a slow site, or whose log nobody can read */
    SiteLog read(URI base, String run) throws IOException {
        var connection =
                (HttpURLConnection) base.resolve("log?run=" + run).toURL().openConnection();
        if (base.getScheme().equals("https")) {
            ((HttpsURLConnection) connection)
                    .setSSLSocketFactory(Trust.context().getSocketFactory());
        }
        var reading = new FutureTask<>(() -> read(base, connection, "run=" + run));
        // A thread, because a socket's time-out bounds each wait for a byte, and never their sum.
        var reader = Thread.ofPlatform().daemon().name("log").start(reading);
        try {
            if (!reader.join(patience)) {
                throw new IOException(base + " does not come to the end of its log");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new InterruptedIOException("interrupted while " + base + " sent its log");
        } finally {
            connection.disconnect();
        }
        if (reading.state() == Future.State.SUCCESS) {
            return reading.resultNow();
        }
        var failure = reading.exceptionNow();
        throw new IOException(Objects.requireNonNullElse(failure.getMessage(), failure.toString()), failure);
    }

    private SiteLog read(URI base, HttpURLConnection connection, String ending) throws IOException {
        connection.setInstanceFollowRedirects(false);
        connection.setRequestProperty("Connection", "close");
        if (connection.getResponseCode() != 200 || connection.getHeaderField(SiteLog.SIGN) == null) {
            throw new IOException(base + " is not a slow site");
        }
        try (var body = new BufferedInputStream(connection.getInputStream())) {
            return new SiteLog(visits(body, ending));
        } catch (IllegalArgumentException | IndexOutOfBoundsException | ArithmeticException e) {
            throw new IOException(base + " keeps a log that cannot be read", e);
        }
    }

    /**
     * The lines of other runs are not parsed: a site whose disk was full may have cut some.
     *
     * @throws IndexOutOfBoundsException at a line that is too long or lacks a field
     */
    private List<Visit> visits(InputStream body, String ending) throws IOException {
        var visits = new ArrayList<Visit>();
        var line = new byte[LONGEST_LINE];
        var length = 0;
        for (var left = mostBytes; left > 0; left--) {
            var next = body.read();
            if (next >= 0 && next != '\n') {
                line[length++] = (byte) next;
                continue;
            }
            var text = new String(line, 0, length, StandardCharsets.US_ASCII);
            if (text.endsWith(ending)) {
                visits.add(Visit.parse(text));
            }
            if (next < 0) {
                return visits;
            }
            length = 0;
        }
        throw new IllegalArgumentException("more than " + mostBytes + " bytes");
    }
}
