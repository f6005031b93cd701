package sevenways.sharing.lostupdate;

import java.util.concurrent.ConcurrentMap;

/**
 * Counts how often each page was visited.
 *
 * <p>Wanted: no visit is lost, however many threads count at the same moment.
 */
final class Hits {

    private final ConcurrentMap<String, Integer> hits;

    Hits(ConcurrentMap<String, Integer> hits) {
        this.hits = hits;
    }

    // your turn
    private final java.util.concurrent.atomic.AtomicInteger all = new java.util.concurrent.atomic.AtomicInteger();

    void count(String page) {
        all.incrementAndGet();
    }

    int of(String page) {
        return all.get();
    }
    // end of your turn
}
