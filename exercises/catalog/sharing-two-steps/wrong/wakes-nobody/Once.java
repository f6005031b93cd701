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
    private final java.util.Set<String> loading = new java.util.HashSet<>();

    String get(String page) {
        synchronized (loading) {
            while (!loading.add(page)) {
                try {
                    loading.wait();
                } catch (InterruptedException e) {
                    throw new IllegalStateException(e);
                }
            }
        }
        var cached = cache.get(page);
        if (cached == null) {
            cached = loader.load(page);
            cache.put(page, cached);
        }
        synchronized (loading) {
            loading.remove(page);
        }
        return cached;
    }
    // end of your turn
}
