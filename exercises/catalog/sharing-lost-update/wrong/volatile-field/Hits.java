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
    private volatile java.util.Map<String, Integer> numbers = java.util.Map.of();

    void count(String page) {
        var next = new java.util.HashMap<>(numbers);
        next.merge(page, 1, Integer::sum);
        numbers = next;
    }

    int of(String page) {
        return numbers.getOrDefault(page, 0);
    }
    // end of your turn
}
