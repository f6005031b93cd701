package sevenways.nioselector;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import sevenways.lab.http.Hop;
import sevenways.lab.http.PageLoad;

/**
 * One page's connection, and after a redirect its next one: the straight code of lesson 01, cut up wherever it waited.
 * Each method goes on until the next wait, and leaves in the key's interest ops what the page is waiting for. Nothing
 * here ever blocks.
 */
class PageConnection {

    private final PageLoad load;
    private Hop hop;
    private SocketChannel channel;
    private SelectionKey key;

    PageConnection(PageLoad load) {
        this.load = load;
    }

    PageLoad load() {
        return load;
    }

    /** True before its first hop and between two; and when a connection failed and the host has another address. */
    boolean wantsConnection() {
        return !load.isDone() && (hop == null || hop.isDone() || hop.wantsConnection());
    }

    // region:connect
    void connect(Selector selector) throws IOException {
        hop = load.hop();
        var address = hop.nextAddress();
        channel = SocketChannel.open();
        channel.configureBlocking(false);
        key = channel.register(selector, SelectionKey.OP_CONNECT, this);
        if (channel.connect(address)) {
            // A channel that is connected at once never becomes connectable: waiting for that would wait for ever.
            send();
        } else {
            hop.connecting();
        }
    }

    void onConnectable() throws IOException {
        if (channel.finishConnect()) {
            send();
        }
    }
    // endregion:connect

    // region:send
    private void send() {
        hop.connected();
        onWritable();
    }

    void onWritable() {
        try {
            channel.write(hop.outgoing());
        } catch (IOException e) {
            hop.sendFailed(e);
        }
        awaitNext();
    }

    /**
     * Always readable: a server may answer before it has read the request. But writable only while something is left to
     * send: it almost always is, and to ask for it any longer would turn the loop without end.
     */
    private void awaitNext() {
        key.interestOps(SelectionKey.OP_READ | (hop.wantsToSend() ? SelectionKey.OP_WRITE : 0));
    }
    // endregion:send

    // region:receive
    /** @param buffer shared by all pages, so nothing may be left in it */
    void onReadable(ByteBuffer buffer) throws IOException {
        if (channel.read(buffer.clear()) < 0) {
            hop.endOfInput();
        } else {
            hop.receive(buffer.flip());
        }
        awaitNext();
    }
    // endregion:receive

    /** Closes the channel, if there is one, and so cancels the key. The selector lets go of both at its next turn. */
    void close() {
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            // It is as closed as it can be, and the page's verdict stands.
        }
    }
}
