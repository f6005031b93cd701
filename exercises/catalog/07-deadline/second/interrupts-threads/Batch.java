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
        var titles = new ConcurrentHashMap<String, String>();
        var loaders = new ArrayList<Thread>();
        for (var page : pages) {
            var loader = threads.newThread(() -> {
                try {
                    titles.put(page, load(page));
                } catch (IOException e) {
                    titles.put(page, e.toString());
                }
            });
            loaders.add(loader);
            loader.start();
        }
        var alarm = alarms.in(time, () -> loaders.forEach(Thread::interrupt));
        try {
            for (var loader : loaders) {
                loader.join();
            }
        } finally {
            alarm.cancel();
            loaders.forEach(Thread::interrupt);
        }
        return pages.stream().map(titles::get).toList();
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
