package sevenways.e02.little;

import java.util.ArrayList;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import sevenways.lab.site.SiteLog;

/** A pool in virtual time: whoever is free first takes the next page. */
record Pool(int workers) {

    /** @param lengths how long the pages take, in milliseconds, in turn */
    SiteLog load(int pages, int... lengths) {
        var free = new PriorityQueue<Long>();
        IntStream.range(0, workers).forEach(worker -> free.add(0L));
        var visits = new ArrayList<SiteLog.Visit>();
        for (var page = 0; page < pages; page++) {
            long received = free.remove();
            var answered = received + lengths[page % lengths.length];
            free.add(answered);
            visits.add(new SiteLog.Visit(received, answered, 200, "/page-" + page));
        }
        return new SiteLog(visits);
    }
}
