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
            var done = new ExecutorCompletionService<String>(executor);
            var loads = new ArrayList<Future<String>>();
            for (var page : pages) {
                loads.add(done.submit(() -> site.load(page)));
            }
            try {
                for (var load : loads) {
                    done.take().get();
                }
            } catch (ExecutionException e) {
                throw new ExecutionException(e);
            } finally {
                executor.shutdownNow();
            }
            return loads.stream().map(Future::resultNow).toList();
        }
        // end of your turn
    }
}
