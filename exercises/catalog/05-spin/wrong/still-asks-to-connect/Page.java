package sevenways.e05.spin;

import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import sevenways.exercises.given.Handler;

/**
 * One page, as the handlers that a {@link sevenways.exercises.given.NaiveLoop} calls: what it waits for stands in its
 * key, and how far it has come in its fields.
 */
final class Page implements Handler {

    private final SocketChannel channel;
    private final SocketAddress address;
    private final ByteBuffer request;
    private final ByteBuffer answer = ByteBuffer.allocate(1024);
    private SelectionKey key;
    private boolean done;

    /** @param channel does not block, and is not connected */
    Page(SocketChannel channel, SocketAddress address, ByteBuffer request) {
        this.channel = channel;
        this.address = address;
        this.request = request;
    }

    @Override
    public void begin(Selector selector) throws IOException {
        key = channel.register(selector, 0, this);
        connect();
    }

    private void connect() throws IOException {
        if (channel.connect(address)) {
            onWritable();
        } else {
            key.interestOps(SelectionKey.OP_CONNECT);
        }
    }

    @Override
    public void onConnectable() throws IOException {
        if (channel.finishConnect()) {
            onWritable();
        }
    }

    /** Wanted: while there is nothing to write and nothing to read, the loop sleeps. */
    @Override
    public void onWritable() throws IOException {
        channel.write(request);
        // your turn
        if (request.hasRemaining()) {
            key.interestOpsOr(SelectionKey.OP_WRITE);
        } else {
            key.interestOpsAnd(~SelectionKey.OP_WRITE);
            key.interestOpsOr(SelectionKey.OP_READ);
        }
        // end of your turn
    }

    @Override
    public void onReadable() throws IOException {
        done = channel.read(answer) < 0;
    }

    @Override
    public boolean isDone() {
        return done;
    }

    @Override
    public String answer() {
        return StandardCharsets.UTF_8.decode(answer.duplicate().flip()).toString();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
