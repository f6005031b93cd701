package sevenways.processes;

import java.net.URI;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import picocli.CommandLine.Option;
import sevenways.lab.ChildProcesses;
import sevenways.lab.Downloader;
import sevenways.lab.Outcome;
import sevenways.lab.PageResult;
import sevenways.lab.ProcessUse;
import sevenways.lab.cli.AtLeastOne;
import sevenways.lab.cli.LessonMain;

/** Lesson 03: child processes wait, each for one page at a time; the parent hands out the pages. */
public final class Processes implements Downloader {

    /** How many processes, if the user does not say. */
    public static final int WORKERS = 10;

    @Option(
            names = "--workers",
            paramLabel = "N",
            description = "Load the pages in N child processes (" + WORKERS + ").",
            converter = AtLeastOne.class)
    private int workers = WORKERS;

    private final ChildJvm jvm;
    private List<Feeder> feeders = List.of();

    /** {@link #WORKERS} processes. */
    public Processes() {
        jvm = ChildJvm.standard();
    }

    Processes(int workers, ChildJvm jvm) {
        this.workers = workers;
        this.jvm = jvm;
    }

    public static void main(String[] args) {
        LessonMain.run("03-processes", new Processes(), args);
    }

    // region:download
    @Override
    public void download(List<URI> pages, Duration timeout, Consumer<PageResult> results) throws InterruptedException {
        var queue = new ConcurrentLinkedQueue<>(pages);
        var named = Thread.ofPlatform().name("feeder-", 1).factory();
        try (var alarms = alarms();
                var threads = Executors.newThreadPerTaskExecutor(named)) {
            var work = new Feeder.Work(queue, timeout, results, jvm, alarms, System.nanoTime());
            feeders = Stream.generate(() -> new Feeder(work))
                    .limit(Math.min(workers, pages.size()))
                    .toList();
            feeders.forEach(threads::execute);
            threads.shutdown();
            try {
                threads.awaitTermination(Long.MAX_VALUE, TimeUnit.NANOSECONDS);
            } finally {
                // Interrupted: a thread that reads from a pipe does not notice an interrupt, but the end of its child.
                feeders.forEach(Feeder::stop);
            }
        }
        for (var page : queue) {
            results.accept(feeders.getFirst().failed(page, Outcome.CONNECT, System.nanoTime()));
        }
    }
    // endregion:download

    /** Nearly every alarm is cancelled: if it were kept until its time, it would keep its child as long. */
    static ScheduledThreadPoolExecutor alarms() {
        var alarms = new ScheduledThreadPoolExecutor(1);
        alarms.setRemoveOnCancelPolicy(true);
        return alarms;
    }

    @Override
    public Optional<ChildProcesses> children() {
        var ready = feeders.stream().map(Feeder::ready).filter(Objects::nonNull).toList();
        return ready.stream()
                .min(Comparator.naturalOrder())
                .map(first -> new ChildProcesses(
                        feeders.stream()
                                .flatMap(feeder -> feeder.lives().stream())
                                .toList(),
                        first,
                        ready.stream().max(Comparator.naturalOrder()).orElse(first),
                        feeders.stream().map(Feeder::use).reduce(ProcessUse.NONE, ProcessUse::plus)));
    }
}
