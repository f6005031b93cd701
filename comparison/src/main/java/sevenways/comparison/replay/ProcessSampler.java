package sevenways.comparison.replay;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Looks at a process again and again until it ends, and from outside: the process does nothing for it. On other systems than
 * Linux there is nothing to see.
 */
public final class ProcessSampler implements AutoCloseable {

    private static final long NANOS_APART = TimeUnit.MILLISECONDS.toNanos(10);

    /** Of the CPU time that a look takes; so it never takes more than a fiftieth of a processor from whom it looks at. */
    private static final long TIMES_APART = 50;

    /** USER_HZ, in which proc(5) counts: the same on all machines that run a JDK of today. */
    private static final long MILLIS_OF_A_TICK = 10;

    /** The places of utime and stime behind the name, which is in parentheses and may hold anything. */
    private static final int UTIME = 11;

    private static final int STIME = 12;

    private final Path folder;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<Sample> samples = Collections.synchronizedList(new ArrayList<>());
    private final CompletableFuture<Void> looking;

    /** Begins to look. */
    public ProcessSampler(long pid) {
        folder = Path.of("/proc", Long.toString(pid));
        looking = CompletableFuture.runAsync(
                this::run, task -> Thread.ofPlatform().daemon().name("sampler").start(task));
    }

    /** All so far, in their order; none where the system does not tell. */
    public List<Sample> samples() {
        return List.copyOf(samples);
    }

    @Override
    public void close() {
        closed.countDown();
        looking.join();
    }

    private void run() {
        var threads = ManagementFactory.getThreadMXBean();
        try {
            var pause = 0L;
            while (!closed.await(pause, TimeUnit.NANOSECONDS)) {
                var begun = threads.getCurrentThreadCpuTime();
                samples.add(sample());
                pause = Math.max(NANOS_APART, TIMES_APART * (threads.getCurrentThreadCpuTime() - begun));
            }
        } catch (IOException | InterruptedException e) {
            // It has ended, or this system has no such files.
        }
    }

    private Sample sample() throws IOException {
        var at = Instant.now();
        var status = Files.readAllLines(folder.resolve("status")).stream()
                .map(line -> line.split(":\\s*", 2))
                .collect(Collectors.toMap(field -> field[0], field -> field[1]));
        var stat = Files.readString(folder.resolve("stat"));
        var times = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
        return new Sample(
                at,
                number(status, "Threads"),
                number(status, "VmRSS"),
                MILLIS_OF_A_TICK * (Long.parseLong(times[UTIME]) + Long.parseLong(times[STIME])));
    }

    /** @throws IOException if there is none: a process that is about to end has no memory any more */
    private static long number(Map<String, String> status, String field) throws IOException {
        var value = status.get(field);
        if (value == null) {
            throw new IOException("no " + field);
        }
        return Long.parseLong(value.split(" ", 2)[0]);
    }
}
