package sevenways.e05.leak;

import java.io.IOException;
import java.nio.channels.Selector;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import sevenways.exercises.given.Handler;
import sevenways.exercises.given.Sleep;

/** A loop that loads one batch of pages after the other. They have sent their requests and only listen. */
final class Loop {

    private final Set<Handler> waiting = new HashSet<>();
    private final Sleep sleep;
    private final Supplier<List<Handler>> batches;
    private Selector selector;

    /**
     * @param selector may have keys of others
     * @param batches waits until there is one; an empty one is the last
     */
    Loop(Selector selector, Sleep sleep, Supplier<List<Handler>> batches) {
        this.selector = selector;
        this.sleep = sleep;
        this.batches = batches;
    }

    void run() throws IOException {
        for (var batch = nextBatch(); !batch.isEmpty(); batch = nextBatch()) {
            for (var page : batch) {
                waiting.add(page);
                page.begin(selector);
            }
            while (!waiting.isEmpty()) {
                sleep.select(selector, 0);
                for (var key : selector.selectedKeys()) {
                    serve((Handler) key.attachment());
                }
                selector.selectedKeys().clear();
            }
        }
    }

    /** Wanted: while the loop waits here for work, it holds nothing of the pages that are done. */
    private List<Handler> nextBatch() throws IOException {
        // your turn
        System.gc();
        return batches.get();
        // end of your turn
    }

    private void serve(Handler page) throws IOException {
        page.onReadable();
        if (page.isDone()) {
            page.close();
            waiting.remove(page);
        }
    }
}
