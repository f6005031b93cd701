package sevenways.comparison.waiter;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.ArrayList;
import java.util.List;

/**
 * Entries of a selector, two of which always hand the turn to each other: a byte, through the pipe that the other one
 * reads. An entry has no other way to wake another.
 */
final class PairsOfKeys implements Closeable {

    private final Selector selector = Selector.open();
    private final List<Pipe> pipes = new ArrayList<>();
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(1);
    private int turns;

    PairsOfKeys(int pairs) throws IOException {
        for (var i = 0; i < pairs; i++) {
            var one = open();
            var other = open();
            one.source().register(selector, SelectionKey.OP_READ, other.sink());
            other.source().register(selector, SelectionKey.OP_READ, one.sink());
            handOver(one.sink());
        }
    }

    /** Returns how many turns there were; whoever is ready in the last of the selects still has one. */
    int play(int enough) throws IOException {
        while (turns < enough) {
            selector.select(this::dispatch);
        }
        return turns;
    }

    @Override
    public void close() throws IOException {
        selector.close();
        for (var pipe : pipes) {
            pipe.source().close();
            pipe.sink().close();
        }
    }

    private Pipe open() throws IOException {
        var pipe = Pipe.open();
        pipes.add(pipe);
        pipe.source().configureBlocking(false);
        pipe.sink().configureBlocking(false);
        return pipe;
    }

    private void dispatch(SelectionKey key) {
        try {
            ((Pipe.SourceChannel) key.channel()).read(buffer.clear());
            turns++;
            handOver((Pipe.SinkChannel) key.attachment());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void handOver(Pipe.SinkChannel to) throws IOException {
        to.write(buffer.clear());
    }
}
