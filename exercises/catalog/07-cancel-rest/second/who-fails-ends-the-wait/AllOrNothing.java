package sevenways.e07.cancelrest;

import java.util.*;
import java.util.concurrent.*;
import sevenways.exercises.given.Site;

/** Loads pages of which none is of use without the others. */
final class AllOrNothing {

    private final Site site;

    AllOrNothing(Site site) {
        this.site = site;
    }

    /**
     * Wanted: the titles in the order of the pages, or at once the failure of the page that fails first, as the cause;
     * and whichever way this ends, no thread still works on a page.
     */
    List<String> loadAll(List<String> pages, ThreadFactory threads) throws InterruptedException, ExecutionException {
        // your turn
        try (var executor = Executors.newThreadPerTaskExecutor(threads)) {
            var end = new CompletableFuture<String>();
            var missing = new java.util.concurrent.atomic.AtomicInteger(pages.size());
            var titles = new ConcurrentHashMap<String, String>();
            for (var page : pages) {
                executor.execute(() -> {
                    try {
                        titles.put(page, site.load(page));
                        if (missing.decrementAndGet() == 0) {
                            end.complete("all are there");
                        }
                    } catch (java.io.IOException | InterruptedException e) {
                        end.completeExceptionally(e);
                    }
                });
            }
            try {
                end.get();
                return pages.stream().map(titles::get).toList();
            } finally {
                executor.shutdownNow();
            }
        }
        // end of your turn
    }
}
