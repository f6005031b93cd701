package sevenways.e02.backpressure;

import java.util.Iterator;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;

/** Loads more pages than there is room for. */
final class Feeder {

    private static final int WORKERS = 4;
    private static final int WAITING = 4;

    private final Pages pages;

    Feeder(Pages pages) {
        this.pages = pages;
    }

    /**
     * Wanted: as many pages in flight as there are workers, and at most so many more taken out of the iterator that wait
     * for one. Returns when each page that can be loaded has given its title.
     *
     * @param addresses may never come to an end
     * @param threads makes all threads
     */
    void loadAll(Iterator<String> addresses, ThreadFactory threads, Consumer<String> titles)
            throws InterruptedException {
        // your turn
        var queue = new java.util.concurrent.ArrayBlockingQueue<java.util.Optional<String>>(WAITING - 1);
        try (var pool = Executors.newFixedThreadPool(WORKERS, threads)) {
            for (var worker = 0; worker < WORKERS; worker++) {
                pool.submit(() -> {
                    for (var page = queue.take(); page.isPresent(); page = queue.take()) {
                        try {
                            titles.accept(pages.load(page.get()));
                        } catch (RuntimeException e) {
                            // This page has no title.
                        }
                    }
                    return null;
                });
            }
            while (addresses.hasNext()) {
                queue.put(java.util.Optional.of(addresses.next())); // one more waits in hand
            }
            for (var worker = 0; worker < WORKERS; worker++) {
                queue.put(java.util.Optional.empty());
            }
        }
        // end of your turn
    }
}
