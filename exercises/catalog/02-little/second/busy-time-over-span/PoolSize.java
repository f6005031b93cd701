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
        var visits = sample.visits();
        var first = visits.stream().mapToLong(SiteLog.Visit::received).min().orElseThrow();
        var last = visits.stream().mapToLong(SiteLog.Visit::answered).max().orElseThrow();
        var busy = visits.stream()
                .mapToLong(visit -> visit.answered() - visit.received())
                .sum();
        var inFlight = busy / (double) (last - first);
        var samplesRate = visits.size() * 1000.0 / (last - first);
        return (int) Math.ceil(inFlight * pagesPerSecond / samplesRate);
        // end of your turn
    }
}
