package sevenways.sharing.twosteps;

import java.util.concurrent.ConcurrentMap;

/**
 * A cache in front of a site.
 *
 * <p>Wanted: each page is loaded once, however many threads want it at the same moment. Who comes while it is loaded waits
 * until it is there, and asks nothing meanwhile; if the load fails, nobody waits for ever.
 */
final class Once {

    private final ConcurrentMap<String, String> cache;
    private final Loader loader;

    Once(ConcurrentMap<String, String> cache, Loader loader) {
        this.cache = cache;
        this.loader = loader;
    }

    // your turn
    String get(String page) {
        var cached = cache.get(page);
        if (cached != null) {
            return cached;
        }
        synchronized (this) {
            cached = cache.get(page);
            if (cached == null) {
                cached = loader.load(page);
                cache.put(page, cached);
            }
            return cached;
        }
    }
    // end of your turn
}
