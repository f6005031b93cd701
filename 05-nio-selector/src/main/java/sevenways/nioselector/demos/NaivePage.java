package sevenways.nioselector.demos;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;

/** A page as the handlers that a {@link NaiveLoop} calls. It expects that all goes well. */
class NaivePage {

    /** More than any page of the slow site has. */
    private static final int ANSWER_SIZE = 16 * 1024;

    final SocketChannel channel;
    final SocketAddress address;
    final ByteBuffer request;
    SelectionKey key;
    private final ByteBuffer answer = ByteBuffer.allocate(ANSWER_SIZE);
    private boolean done;

    /** @param channel not yet connected */
    NaivePage(SocketChannel channel, SocketAddress address, ByteBuffer request) {
        this.channel = channel;
        this.address = address;
        this.request = request;
    }

    NaivePage(URI page) throws IOException {
        this(SocketChannel.open(), addressOf(page), requestFor(page));
    }

    static SocketAddress addressOf(URI page) {
        return new InetSocketAddress(page.getHost(), page.getPort());
    }

    static ByteBuffer requestFor(URI page) {
        return US_ASCII.encode("GET " + page.getRawPath() + "?" + page.getRawQuery() + " HTTP/1.1\r\nHost: "
                + page.getAuthority() + "\r\nConnection: close\r\n\r\n");
    }

    // region:handlers
    void begin(Selector selector) throws IOException {
        channel.configureBlocking(false);
        key = channel.register(selector, SelectionKey.OP_CONNECT, this);
        connect();
    }

    void connect() throws IOException {
        channel.connect(address);
    }

    void onConnectable() throws IOException {
        channel.finishConnect();
        onWritable();
    }

    void onWritable() throws IOException {
        channel.write(request);
        key.interestOps(SelectionKey.OP_READ);
    }

    void onReadable() throws IOException {
        if (channel.read(answer) < 0) {
            done = true;
            channel.close();
        }
    }
    // endregion:handlers

    final boolean isDone() {
        return done;
    }

    /** As much of the answer as has come. */
    final String answer() {
        return UTF_8.decode(answer.duplicate().flip()).toString();
    }
}
