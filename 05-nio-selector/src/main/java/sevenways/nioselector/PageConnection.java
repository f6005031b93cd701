package sevenways.nioselector;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import sevenways.lab.http.Hosts;
import sevenways.lab.http.PageLoad;

/**
 * One page's connection: the straight code of lesson 01, cut up wherever it waited. Each method goes on until the next
 * wait, and leaves in the key's interest ops what the page is waiting for. Nothing here ever blocks, the look-up of a
 * name excepted.
 */
class PageConnection {

    private final PageLoad load;
    private final Hosts hosts;
    private SocketChannel channel;
    private SelectionKey key;
    private ByteBuffer request;

    PageConnection(PageLoad load, Hosts hosts) {
        this.load = load;
        this.hosts = hosts;
    }

    PageLoad load() {
        return load;
    }

    // region:connect
    void connect(Selector selector) throws IOException {
        var address = new InetSocketAddress(hosts.address(load.host()), load.port());
        channel = SocketChannel.open();
        channel.configureBlocking(false);
        key = channel.register(selector, SelectionKey.OP_CONNECT, this);
        if (channel.connect(address)) {
            // A channel that is connected at once never becomes connectable: waiting for that would wait for ever.
            send();
        } else {
            load.connecting();
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
        request = load.request();
        onWritable();
    }

    /** Also readable meanwhile: a server may answer before it has read the request. */
    void onWritable() {
        try {
            channel.write(request);
            if (request.hasRemaining()) {
                key.interestOps(SelectionKey.OP_WRITE | SelectionKey.OP_READ);
                return;
            }
        } catch (IOException e) {
            load.sendFailed(e);
        }
        // Almost always writable from now on: to ask for it any longer would turn the loop without end.
        key.interestOps(SelectionKey.OP_READ);
        request = null;
    }
    // endregion:send

    // region:receive
    /** @param buffer shared by all pages, so nothing may be left in it */
    void onReadable(ByteBuffer buffer) throws IOException {
        if (channel.read(buffer.clear()) < 0) {
            load.endOfInput();
        } else {
            load.receive(buffer.flip());
        }
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
