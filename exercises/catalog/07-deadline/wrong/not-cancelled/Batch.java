package sevenways.e07.deadline;

import java.io.IOException;
import java.time.Duration;
import java.util.*;
import java.util.concurrent.*;
import sevenways.exercises.given.Site;

/** Loads pages, and takes what is there when the time is over. */
final class Batch {

    static final String TIMEOUT = "TIMEOUT";

    private final Site site;
    private final Alarms alarms;

    Batch(Site site, Alarms alarms) {
        this.site = site;
        this.alarms = alarms;
    }

    /**
     * Wanted: when the time of the whole batch is over, whoever still loads is interrupted, and its page is
     * {@link #TIMEOUT}; whatever has come is kept. However this ends, also by a failure or an interrupt,
     * no alarm is set and no thread is left.
     *
     * @return the titles, in the order of the pages
     */
    List<String> loadAll(List<String> pages, Duration time, ThreadFactory threads)
            throws InterruptedException, ExecutionException {
        // your turn
        try (var executor = Executors.newThreadPerTaskExecutor(threads)) {
            var loads = new ArrayList<Future<String>>();
            for (var page : pages) {
                loads.add(executor.submit(() -> load(page)));
            }
            alarms.in(time, executor::shutdownNow);
            var titles = new ArrayList<String>();
            for (var load : loads) {
                titles.add(load.get());
            }
            return titles;
        }
        // end of your turn
    }

    private String load(String page) throws IOException {
        try {
            return site.load(page);
        } catch (InterruptedException e) {
            return TIMEOUT;
        }
    }
}
