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
    void count(String page) {
        hits.put(page, hits.getOrDefault(page, 0) + 1);
    }

    int of(String page) {
        return hits.getOrDefault(page, 0);
    }
    // end of your turn
}
