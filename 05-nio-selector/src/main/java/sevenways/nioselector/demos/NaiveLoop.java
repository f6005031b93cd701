package sevenways.nioselector.demos;

import java.io.IOException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.List;

/** A selector loop, as short as it can be. It loads good pages; the demonstrations beside it show what breaks it. */
class NaiveLoop {

    final Selector selector;
    private int waiting;

    NaiveLoop(Selector selector) {
        this.selector = selector;
    }

    // region:loop
    void run(List<? extends NaivePage> pages) throws IOException {
        for (var page : pages) {
            page.begin(selector);
        }
        waiting = pages.size();
        while (waiting > 0) {
            sleep();
            for (var key : selector.selectedKeys()) {
                dispatch(key, (NaivePage) key.attachment());
            }
            selector.selectedKeys().clear();
        }
    }

    /** Returns when a channel is ready. */
    void sleep() throws IOException {
        selector.select();
    }
    // endregion:loop

    private void dispatch(SelectionKey key, NaivePage page) throws IOException {
        if (key.isConnectable()) {
            page.onConnectable();
        }
        if (key.isWritable()) {
            page.onWritable();
        }
        if (key.isReadable()) {
            page.onReadable();
        }
        if (page.isDone()) {
            waiting--;
        }
    }
}
