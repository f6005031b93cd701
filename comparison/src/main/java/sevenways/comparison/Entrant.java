package sevenways.comparison;

import java.time.Duration;
import java.util.Arrays;
import sevenways.blockingcoroutine.BlockingCoroutine;
import sevenways.lab.site.Experiment;
import sevenways.manualcontinuations.ManualContinuations;
import sevenways.nioselector.NioSelector;
import sevenways.processes.Processes;
import sevenways.singlethread.SingleThread;
import sevenways.threads.Threads;
import sevenways.virtualthreads.VirtualThreads;

/**
 * Who takes part: the lessons in their order, then the reference. The article's seconds are those of its table, for 150
 * downloads; its programs are in the repository kenshinx/concurrency.
 */
public enum Entrant {
    SINGLE_THREAD("01-single-thread", SingleThread.class, 1, 252.0),
    THREADS("02-threads", Threads.class, Entrant.ALL, 17.0),
    PROCESSES("03-processes", Processes.class, Processes.WORKERS, 40.0),
    BLOCKING_COROUTINE("04-blocking-coroutine", BlockingCoroutine.class, 1, 240.0),
    NIO_SELECTOR("05-nio-selector", NioSelector.class, Entrant.ALL, 13.0),
    MANUAL_CONTINUATIONS("06-manual-continuations", ManualContinuations.class, Entrant.ALL, 6.0),
    VIRTUAL_THREADS("07-virtual-threads", VirtualThreads.class, Entrant.ALL, 6.0),
    HTTP_CLIENT("HttpClient", HttpClientDownloader.class, Entrant.ALL, null);

    private static final int ALL = Integer.MAX_VALUE;

    /** Of a column that any of the names fits into. */
    static final int NAME_WIDTH = Arrays.stream(values())
            .mapToInt(entrant -> entrant.lesson.length())
            .max()
            .orElseThrow();

    private final String lesson;
    private final Class<?> main;
    private final int atOnce;
    private final Double articleSeconds;

    Entrant(String lesson, Class<?> main, int atOnce, Double articleSeconds) {
        this.lesson = lesson;
        this.main = main;
        this.atOnce = atOnce;
        this.articleSeconds = articleSeconds;
    }

    /** The lesson's module. */
    public String lesson() {
        return lesson;
    }

    /** By what the course calls a lesson, of its module: {@code 05} of {@code 05-nio-selector}. */
    public static String number(String lesson) {
        return lesson.substring(0, lesson.indexOf('-'));
    }

    /** The class that starts it. */
    Class<?> main() {
        return main;
    }

    boolean isLesson() {
        return this != HTTP_CLIENT;
    }

    /** How many pages it has in flight at once, at most, if there are enough. */
    int atOnce() {
        return atOnce;
    }

    /** Null for the reference. */
    Double articleSeconds() {
        return articleSeconds;
    }

    /** Null for the reference. */
    Double articleTimesFaster() {
        return articleSeconds == null ? null : SINGLE_THREAD.articleSeconds / articleSeconds;
    }

    /** The least time in which it can load these pages, as it waits for no more of them at once than it does. */
    Duration leastTime(Experiment run, int pages) {
        var inTurn = run.sumOfDelays(pages).dividedBy(Math.min(atOnce, pages));
        var limit = run.limit(pages);
        return inTurn.compareTo(limit) > 0 ? inTurn : limit;
    }
}
