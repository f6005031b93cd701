package sevenways.e02.latch;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ThreadFactory;

/** Loads all pages at once, a thread a page. */
final class AllPages {

    private final Pages pages;

    AllPages(Pages pages) {
        this.pages = pages;
    }

    /** Wanted: returns when the last page is there, and not before, with the titles of all. */
    List<String> loadAll(List<String> addresses, ThreadFactory threads) throws InterruptedException {
        var titles = Collections.synchronizedList(new ArrayList<String>());
        // your turn
        for (var address : addresses) {
            threads.newThread(() -> titles.add(pages.load(address))).start();
        }
        Thread.sleep(500);
        // end of your turn
        return titles;
    }
}
