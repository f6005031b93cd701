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
    private final ConcurrentMap<String, java.util.concurrent.atomic.LongAdder> adders =
            new java.util.concurrent.ConcurrentHashMap<>();

    void count(String page) {
        if (!adders.containsKey(page)) {
            adders.put(page, new java.util.concurrent.atomic.LongAdder());
        }
        adders.get(page).increment();
    }

    int of(String page) {
        var adder = adders.get(page);
        return adder == null ? 0 : adder.intValue();
    }
    // end of your turn
}
