package sevenways.e07.limit;

import java.io.IOException;
import java.util.*;
import java.util.concurrent.*;
import java.util.function.Consumer;
import sevenways.exercises.given.Site;

/** Loads pages of a site that bears five requests at once. */
final class Limited {

    static final int AT_ONCE = 5;

    private final Site site;
    private final Consumer<String> titles;

    Limited(Site site, Consumer<String> titles) {
        this.site = site;
        this.titles = titles;
    }

    /** Wanted: a thread a page, and five pages in flight: never more, and no fewer while there are pages left. */
    void loadAll(List<String> pages, ThreadFactory threads) {
        // your turn
        var turns = new Semaphore(AT_ONCE);
        for (var page : pages) {
            threads.newThread(() -> {
                        try {
                            turns.acquire();
                        } catch (InterruptedException e) {
                            e.printStackTrace();
                        }
                        try {
                            load(page);
                        } finally {
                            turns.release();
                        }
                    })
                    .start();
        }
        // end of your turn
    }

    private void load(String page) {
        try {
            titles.accept(site.load(page));
        } catch (IOException | InterruptedException e) {
            throw new IllegalStateException("not loaded: " + page, e);
        }
    }
}
