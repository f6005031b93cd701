package sevenways.e05.connect;

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

    // Wanted: a page that is connected sends its request, and one that is not tells the loop why.

    // your turn
    private void connect() throws IOException {
        if (channel.connect(address)) {
            onWritable();
        }
        key.interestOpsOr(SelectionKey.OP_CONNECT);
    }

    @Override
    public void onConnectable() throws IOException {
        if (channel.finishConnect()) {
            onWritable();
        }
    }
    // end of your turn

    @Override
    public void onWritable() throws IOException {
        channel.write(request);
        key.interestOps(SelectionKey.OP_READ);
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
