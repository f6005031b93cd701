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
    private final ConcurrentMap<String, java.util.concurrent.FutureTask<String>> tasks =
            new java.util.concurrent.ConcurrentHashMap<>();

    String get(String page) {
        var mine = new java.util.concurrent.FutureTask<>(() -> loader.load(page));
        var first = tasks.putIfAbsent(page, mine);
        if (first == null) {
            mine.run();
        }
        try {
            return (first == null ? mine : first).get();
        } catch (InterruptedException | java.util.concurrent.ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
    // end of your turn
}
