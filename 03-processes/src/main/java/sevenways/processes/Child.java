package sevenways.processes;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import sevenways.lab.Arrival;
import sevenways.lab.ChildLife;
import sevenways.lab.Outcome;
import sevenways.lab.PageResult;
import sevenways.lab.ProcessUse;
import sevenways.lab.Span;
import sevenways.lab.Verdict;

/**
 * The parent's end of a child process. One thread asks and waits for the answer; any thread may {@link #kill}, by which
 * that wait ends.
 */
public final class Child implements AutoCloseable {

    /** How long a start may take when no page waits for it. */
    public static final Duration START_UP = Duration.ofSeconds(60);

    /** How much longer than its page's deadline a child is given to say that the deadline has passed. */
    private static final Duration GRACE = Duration.ofMillis(500);

    private static final int PATIENCE_SECONDS = 5;

    private final long start = System.nanoTime();
    private final ScheduledExecutorService alarms;
    private final Process process;
    private final Writer requests;
    private final Reader answers;
    private volatile boolean killed;

    /** Null until it is known. */
    private ProcessUse use;

    /** Starts a process; it is of no use before {@link #awaitReady}. */
    public Child(ChildJvm jvm, ScheduledExecutorService alarms) throws IOException {
        this.alarms = alarms;
        process = new ProcessBuilder(jvm.command())
                .redirectError(ProcessBuilder.Redirect.INHERIT) // a pipe that nobody empties would stop the child
                .start();
        requests = process.outputWriter(StandardCharsets.US_ASCII);
        answers = process.inputReader(StandardCharsets.US_ASCII);
    }

    /**
     * @param deadline the {@link System#nanoTime} at which a process that is not ready is ended
     * @throws IOException if the process ended or said something else
     */
    public void awaitReady(long deadline) throws IOException {
        var alarm = alarms.schedule(this::kill, deadline - System.nanoTime(), TimeUnit.NANOSECONDS);
        try {
            var line = read();
            if (!line.equals(ChildMain.READY)) {
                throw new IOException("a new process did not say that it is ready");
            }
            measure();
        } catch (IOException e) {
            if (alarm.getDelay(TimeUnit.NANOSECONDS) <= 0) {
                throw new IOException("a new process was not ready in time", e);
            }
            throw e;
        } finally {
            alarm.cancel(false);
        }
    }

    // region:load
    /**
     * Start and end of the result are by this process's clock: what System.nanoTime counts from is each JVM's own
     * affair.
     *
     * @param start when the page's time began; what another child has used of it is gone
     * @throws IOException if the process has ended or does not make sense; it is of no use any more
     */
    public PageResult load(URI page, Duration timeout, long start) throws IOException {
        var left = timeout.minusNanos(System.nanoTime() - start);
        var alarm = alarms.schedule(this::kill, left.plus(GRACE).toNanos(), TimeUnit.NANOSECONDS);
        try {
            requests.append(new ChildRequest(page, inMillis(left)).line())
                    .append('\n')
                    .flush();
            var answer = ChildAnswer.parse(read(), page);
            var end = System.nanoTime();
            measure();
            return result(answer, start, end);
        } catch (IOException e) {
            if (alarm.getDelay(TimeUnit.NANOSECONDS) <= 0) {
                return result(late(page, timeout), start, System.nanoTime());
            }
            throw e;
        } finally {
            alarm.cancel(false);
        }
    }
    // endregion:load

    /** The operating system's name for the process. */
    public long pid() {
        return process.pid();
    }

    /** What the process had used when it last gave an answer; nothing, if it never gave one. */
    public ProcessUse use() {
        return use == null ? ProcessUse.NONE : use;
    }

    /** Its life, if it ended just now. */
    ChildLife life() {
        return new ChildLife(name(), start, System.nanoTime());
    }

    private String name() {
        return "pid " + pid();
    }

    /** False once it has ended, or will in a moment. */
    boolean isAlive() {
        // Asked of the system: a Process hears of its own end a little later.
        return !killed && (process.toHandle().isAlive() || hasFolder());
    }

    /**
     * On Linux the JDK reads a file of this folder, and without a descriptor to open it takes the process for dead. To see
     * whether the folder is there takes none.
     */
    private boolean hasFolder() {
        return Files.exists(Path.of("/proc", Long.toString(pid())));
    }

    /** Ends the process at once, whatever it does; whoever waits for its answer is told that there is none. */
    void kill() {
        killed = true;
        process.destroyForcibly();
    }

    /** Ends the process by the end of its input. Returns when it is gone. */
    @Override
    public void close() {
        try {
            requests.close();
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                kill();
            }
        } catch (IOException | InterruptedException e) {
            kill();
        }
        process.onExit().join();
    }

    private String read() throws IOException {
        var line = Line.read(answers);
        if (line == null) {
            kill();
            throw new IOException("its process ended with exit value "
                    + process.onExit().join().exitValue());
        }
        return line;
    }

    private void measure() {
        var now = ProcessUse.of(process.toHandle());
        // A process that has died just now tells nothing any more; then what it told before stands.
        if (now.peakRssKiB() != null || use == null || use.peakRssKiB() == null) {
            use = now;
        }
    }

    private PageResult result(ChildAnswer answer, long start, long end) {
        return new PageResult(
                answer.page(),
                answer.verdict(),
                answer.within(start, end),
                name(),
                answer.arrival(),
                answer.hopsBefore(end));
    }

    /** Rounded up: the reason for a time-out names its milliseconds, and a first attempt has all of them. */
    private static Duration inMillis(Duration left) {
        return Duration.ofMillis(left.plusNanos(999_999).toMillis());
    }

    private static ChildAnswer late(URI page, Duration timeout) {
        var detail = "not complete after " + timeout.toMillis() + " ms, and its process did not say so";
        return new ChildAnswer(
                page, Arrival.at(page), Verdict.failed(Outcome.TIMEOUT, detail), new Span(0, 0), List.of());
    }
}
