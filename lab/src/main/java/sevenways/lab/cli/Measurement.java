package sevenways.lab.cli;

import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import sevenways.lab.ChildProcesses;
import sevenways.lab.Downloader;
import sevenways.lab.Outcome;
import sevenways.lab.PageResult;
import sevenways.lab.ProcessUse;
import sevenways.lab.Span;
import sevenways.lab.Verdict;

/**
 * One download, measured. Whatever happens to the lesson, every page has a result in the end.
 *
 * @param results one for each page, in the order in which they came
 * @param startedAt the start of the span by the clock of the system, to the microsecond
 * @param span from the call of the lesson to its return
 * @param resources what the lesson used, its children included
 * @param failure what the lesson threw, other than on an interrupt; null if nothing
 */
record Measurement(List<PageResult> results, Instant startedAt, Span span, Resources resources, Throwable failure) {

    /**
     * What a lesson used.
     *
     * @param peakThreads the platform threads that it added, at most at once; null after an interrupt: by then the JVM has
     *     started threads for its shutdown
     * @param carriers the platform threads that carry virtual ones
     * @param pollers the platform threads that ask which sockets are ready for virtual ones
     */
    record Resources(
            ProcessUse use, Integer peakThreads, int carriers, int pollers, Optional<ChildProcesses> children) {}

    /**
     * Lets the downloader work on the calling thread, whose interrupt status is clear afterwards. An interrupt during
     * the rehearsal ends the run, too.
     */
    static Measurement take(
            Runnable rehearsal, Downloader downloader, List<URI> pages, Duration timeout, Progress progress) {
        var results = new ConcurrentLinkedQueue<PageResult>();
        var meter = new ResourceMeter();
        rehearsal.run();
        meter.beginRun();
        var startedAt = Instant.now().truncatedTo(ChronoUnit.MICROS);
        var start = System.nanoTime();
        Throwable failure = null;
        try {
            downloader.download(pages, timeout, result -> {
                results.add(result);
                progress.step();
            });
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            // Also an Error: where no more threads can be had, what is done so far still deserves a report.
            failure = e;
        }
        var end = System.nanoTime();
        var interrupted = Thread.interrupted();
        var reason = interrupted ? "the run was interrupted" : "the lesson gave no result for this page";
        var children = downloader.children();
        return new Measurement(
                complete(results, pages, reason, end),
                startedAt,
                new Span(start, end),
                new Resources(
                        meter.use(children),
                        interrupted ? null : meter.peakThreads(),
                        meter.carriers(),
                        meter.pollers(),
                        children),
                failure);
    }

    /** The results that have come, and for every other page one that tells why it has none. */
    static List<PageResult> complete(Collection<PageResult> results, List<URI> pages, String reason, long end) {
        // Both from one copy: the collection may still grow.
        var complete = new ArrayList<>(results);
        for (var page : without(complete, pages)) {
            complete.add(
                    new PageResult(page, Verdict.failed(Outcome.INTERRUPTED, reason), new Span(end, end), "nobody"));
        }
        return complete;
    }

    /** The pages that have no result; an address may occur in both any number of times. */
    private static List<URI> without(List<PageResult> results, List<URI> pages) {
        var reported = new HashMap<URI, Integer>();
        results.forEach(result -> reported.merge(result.url(), 1, Integer::sum));
        return pages.stream()
                .filter(page -> reported.merge(page, -1, Integer::sum) < 0)
                .toList();
    }
}
