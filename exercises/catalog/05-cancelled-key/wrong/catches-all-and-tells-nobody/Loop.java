package sevenways.e05.cancelledkey;

import java.io.IOException;
import java.nio.channels.Selector;
import java.util.HashSet;
import java.util.Set;
import java.util.function.BiConsumer;
import sevenways.exercises.given.Handler;
import sevenways.exercises.given.Sleep;
import sevenways.lab.Outcome;

/** A loop whose pages have sent their requests and only listen. */
final class Loop implements AutoCloseable {

    private final Selector selector = Selector.open();
    private final Set<Handler> waiting = new HashSet<>();
    private final Sleep sleep;
    private final BiConsumer<Handler, Outcome> results;

    Loop(Sleep sleep, BiConsumer<Handler, Outcome> results) throws IOException {
        this.sleep = sleep;
        this.results = results;
    }

    void begin(Handler page) throws IOException {
        waiting.add(page);
        page.begin(selector);
    }

    /** Nobody wants this page any more. May be called by the handler of another one. */
    void drop(Handler page) throws IOException {
        end(page, Outcome.INTERRUPTED);
    }

    /** Wanted: returns when each page has one result, whoever was dropped meanwhile. */
    void run() throws IOException {
        while (!waiting.isEmpty()) {
            sleep.select(selector, 0);
            // your turn
            for (var key : selector.selectedKeys()) {
                try {
                    if (key.isReadable()) {
                        serve((Handler) key.attachment());
                    }
                } catch (Exception e) {
                    // gone
                }
            }
            selector.selectedKeys().clear();
            // end of your turn
        }
    }

    private void serve(Handler page) throws IOException {
        page.onReadable();
        if (page.isDone()) {
            end(page, Outcome.OK);
        }
    }

    private void end(Handler page, Outcome outcome) throws IOException {
        waiting.remove(page);
        page.close();
        results.accept(page, outcome);
    }

    @Override
    public void close() throws IOException {
        selector.close();
    }
}
