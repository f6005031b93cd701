package sevenways.e01.predict;

import sevenways.lab.site.SiteLog;

/**
 * What a site's log tells of other ways to load the same pages. All times are in milliseconds.
 *
 * <p>Wanted: {@code oneAfterTheOther}, how long the pages take if each begins when the last has ended; {@code limit}, how
 * long they take if all begin at once; {@code timesFaster}, how many times as fast the second is, and 1 if neither takes
 * any time.
 */
final class Prediction {

    private Prediction() {}

    // your turn
    static long oneAfterTheOther(SiteLog log) {
        return log.visits().stream()
                .mapToLong(visit -> visit.answered() - visit.received())
                .sum();
    }

    static long limit(SiteLog log) {
        return log.visits().stream()
                .max(java.util.Comparator.comparingLong(SiteLog.Visit::answered))
                .map(visit -> visit.answered() - visit.received())
                .orElse(0L);
    }

    static double timesFaster(SiteLog log) {
        return limit(log) == 0 ? 1 : (double) oneAfterTheOther(log) / limit(log);
    }
    // end of your turn

    /** From the first request to the last answer: how long the pages have taken, in whatever way they were loaded. */
    static long fromFirstToLast(SiteLog log) {
        var first = log.visits().stream().mapToLong(SiteLog.Visit::received).min();
        var last = log.visits().stream().mapToLong(SiteLog.Visit::answered).max();
        return last.orElse(0) - first.orElse(0);
    }
}
