package sevenways.e02.little;

import sevenways.lab.site.SiteLog;

/** Says how large a pool must be, before there is one. */
final class PoolSize {

    private PoolSize() {}

    /**
     * Wanted: the fewest workers that load so many pages a second.
     *
     * @param sample some pages of the kind to be loaded, loaded by somebody else; each visit says
     *     when it was received and when it was answered, in milliseconds
     */
    static int workers(SiteLog sample, double pagesPerSecond) {
        // your turn
        var millis = sample.visits().stream()
                .mapToLong(visit -> visit.answered() - visit.received())
                .average()
                .orElseThrow();
        return (int) (pagesPerSecond * millis / 1000) + 1;
        // end of your turn
    }
}
