package sevenways.exercises.given;

import java.io.IOException;
import java.net.ConnectException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.List;
import java.util.function.BiConsumer;
import sevenways.lab.Outcome;

/** A selector loop, as short as it can be. It loads one good page; what else may happen, the exercises show. */
public final class NaiveLoop {

    private final Sleep sleep;
    private final BiConsumer<Handler, Outcome> results;
    private int waiting;

    public NaiveLoop(Sleep sleep, BiConsumer<Handler, Outcome> results) {
        this.sleep = sleep;
        this.results = results;
    }

    /** Returns when each page has its result. */
    public void run(List<? extends Handler> pages) throws IOException {
        try (var selector = Selector.open()) {
            waiting = pages.size();
            for (var page : pages) {
                serve(page, () -> page.begin(selector));
            }
            while (waiting > 0) {
                sleep.select(selector, 0);
                for (var key : selector.selectedKeys()) {
                    var page = (Handler) key.attachment();
                    serve(page, () -> dispatch(page, key.readyOps()));
                }
                selector.selectedKeys().clear();
            }
        }
    }

    private static void dispatch(Handler page, int ready) throws IOException {
        if ((ready & SelectionKey.OP_CONNECT) != 0) {
            page.onConnectable();
        }
        if ((ready & SelectionKey.OP_WRITE) != 0) {
            page.onWritable();
        }
        if ((ready & SelectionKey.OP_READ) != 0) {
            page.onReadable();
        }
    }

    private void serve(Handler page, Step step) throws IOException {
        try {
            step.take();
            if (page.isDone()) {
                end(page, Outcome.OK);
            }
        } catch (ConnectException e) {
            end(page, Outcome.CONNECT);
        } catch (IOException e) {
            end(page, Outcome.RESET);
        }
    }

    private void end(Handler page, Outcome outcome) throws IOException {
        page.close();
        waiting--;
        results.accept(page, outcome);
    }

    private interface Step {
        void take() throws IOException;
    }
}
