package sevenways.e02.little;

import java.util.Arrays;
import sevenways.exercises.kit.NotYet;
import sevenways.exercises.kit.Proof;
import sevenways.lab.site.SiteLog;

/** The answer's pool must be large enough, and with one worker less it must not: by the log of a pool in virtual time. */
final class PoolSizeCheck {

    /** So many that the last pages, which leave workers idle, do not count. */
    private static final int PAGES = 10_000;

    @Proof(1)
    void enoughAndNotOneMore() {
        isRight(118, 60, 80, 100, 120, 140);
    }

    @Proof(2)
    void enoughForFewerPages() {
        isRight(33, 60, 80, 100, 120, 140);
    }

    @Proof(3)
    void enoughForSlowPages() {
        isRight(9, 500);
    }

    @Proof(4)
    void enoughIfOneInFiveIsSlow() {
        isRight(235, 5, 5, 5, 5, 480);
    }

    @Proof(5)
    void exactlyEnoughIsEnough() {
        isRight(10, 500);
    }

    private static void isRight(int pagesPerSecond, int... lengths) {
        var sample = new Pool(4).load(40, lengths);
        var workers = PoolSize.workers(sample, pagesPerSecond);
        var busy = "%d pages a second that take %.0f ms each keep %.1f workers busy"
                .formatted(pagesPerSecond, mean(lengths), pagesPerSecond * mean(lengths) / 1000);
        var rate = rate(workers, lengths);
        if (rate < pagesPerSecond) {
            throw new NotYet(
                    "%d pages a second".formatted(pagesPerSecond),
                    "the log of a pool of %d shows %.1f a second".formatted(workers, rate),
                    busy + ", and this pool has fewer.");
        }
        var rateOfOneLess = rate(workers - 1, lengths);
        if (rateOfOneLess >= pagesPerSecond) {
            throw new NotYet(
                    "%d pages a second, and with one worker less not".formatted(pagesPerSecond),
                    "%d workers, and %d would have done: %.1f a second".formatted(workers, workers - 1, rateOfOneLess),
                    busy + ": this pool has a worker that nobody needs.");
        }
    }

    private static double mean(int... lengths) {
        return Arrays.stream(lengths).average().orElseThrow();
    }

    private static double rate(int workers, int... lengths) {
        if (workers < 1) {
            return 0;
        }
        var log = new Pool(workers).load(PAGES, lengths);
        var lastAnswer =
                log.visits().stream().mapToLong(SiteLog.Visit::answered).max().orElseThrow();
        return PAGES * 1000.0 / lastAnswer;
    }
}
