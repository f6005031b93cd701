package sevenways.lab.cli;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import sevenways.lab.Downloader;
import sevenways.lab.Outcome;
import sevenways.lab.site.SlowSite;

/**
 * What comes before the clock: the lesson loads pages in its own way, and nobody counts them. Meanwhile the JVM reads
 * the classes that the lesson needs, compiles the methods that are called most, and starts the threads that it keeps.
 * Without a rehearsal a run measures that, and not only its waiting.
 *
 * <p>A rehearsal that fails costs the run nothing. It ends at the first page that is not OK, and the run will meet the
 * same trouble and report it.
 *
 * @param pages gives the addresses of so many pages
 * @param timeout one page's deadline
 * @param enough no further download begins when so many pages are loaded
 * @param longEnough no further download begins when so much time has passed
 */
record Rehearsal(IntFunction<List<URI>> pages, Duration timeout, int enough, Duration longEnough) {

    static final Rehearsal NONE = new Rehearsal(_ -> List.of(), Duration.ZERO, 0, Duration.ZERO);

    /** So few that the run has the most threads, connections and memory at once, and not its rehearsal. */
    private static final int AT_ONCE = 16;

    /**
     * After so many pages, a second run of 150 pages in lessons 05, 06 and 07 is no faster than the first in the same JVM,
     * as far as the noise lets one see. Lesson 02 gains a little more from more, because the system's part of a new
     * thread gets faster, too.
     */
    private static final int ENOUGH = 1000;

    /**
     * Several times what a thousand pages take where nothing else runs. Of lesson 03, which starts new processes for each
     * download, it is a few downloads.
     */
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(2);

    /** Pages of that site, without delay, and in a run of their own: the log of the measured run has none of them. */
    static Rehearsal on(SlowSite site, Duration timeout) {
        return new Rehearsal(site.newRun(Duration.ZERO)::pages, timeout, ENOUGH, LONG_ENOUGH);
    }

    /**
     * Lets the downloader work on the calling thread. An interrupt ends the rehearsal, and the thread's interrupt status
     * is set afterwards.
     *
     * <p>The first download is that of one page alone. If many first pages came at once, all carriers of virtual threads
     * could wait for a class that the JDK is initialising, and none would be free to go on (chapter 07).
     */
    void play(Downloader downloader) {
        var start = System.nanoTime();
        var done = 0;
        var atOnce = 1;
        while (done < enough && System.nanoTime() - start < longEnough.toNanos() && allOk(downloader, atOnce)) {
            done += atOnce;
            atOnce = Math.min(2 * atOnce, AT_ONCE);
        }
    }

    private boolean allOk(Downloader downloader, int count) {
        var ok = new AtomicInteger();
        try {
            downloader.download(pages.apply(count), timeout, result -> {
                if (result.outcome() == Outcome.OK) {
                    ok.incrementAndGet();
                }
            });
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (RuntimeException | Error e) {
            // Also an Error: where no more threads can be had, the run itself is still worth a try.
            return false;
        }
        return ok.get() == count && !Thread.currentThread().isInterrupted();
    }
}
