package sevenways.nioselector.demos;

import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;

/** Knows that a connection may stand at once, and that one that does not stand yet may not stand at the first look. */
class ConnectedPage extends NaivePage {

    ConnectedPage(SocketChannel channel, SocketAddress address, ByteBuffer request) {
        super(channel, address, request);
    }

    // region:connect
    @Override
    void connect() throws IOException {
        if (channel.connect(address)) {
            onWritable();
        }
    }

    @Override
    void onConnectable() throws IOException {
        if (channel.finishConnect()) {
            onWritable();
        }
    }
    // endregion:connect
}
