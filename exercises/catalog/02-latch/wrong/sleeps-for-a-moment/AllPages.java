package sevenways.e02.latch;

import java.util.List;
import java.util.concurrent.ThreadFactory;

/** Loads all pages at once, a thread a page. */
final class AllPages {

    private final Pages pages;

    AllPages(Pages pages) {
        this.pages = pages;
    }

    /**
     * Wanted: returns when the title of each page that can be loaded is in the list, and not before.
     *
     * @param threads makes all threads
     * @param titles may be written to by many threads
     */
    void loadAll(List<String> addresses, ThreadFactory threads, List<String> titles) throws InterruptedException {
        // your turn
        for (var address : addresses) {
            threads.newThread(() -> titles.add(pages.load(address))).start();
        }
        Thread.sleep(1);
        // end of your turn
    }
}
