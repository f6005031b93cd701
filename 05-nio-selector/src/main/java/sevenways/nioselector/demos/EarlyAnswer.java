package sevenways.nioselector.demos;

import java.io.IOException;
import java.io.PrintStream;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.List;

/** A server that answers before it has read the request, and then reads no more of it. */
final class EarlyAnswer {

    private static final int REQUEST_SIZE = 4 * 1024 * 1024;

    static class Page extends ConnectedPage {

        Page(SocketChannel channel, SocketAddress address, ByteBuffer request) {
            super(channel, address, request);
        }

        // region:either
        @Override
        void onWritable() throws IOException {
            channel.write(request);
            key.interestOps(request.hasRemaining() ? SelectionKey.OP_WRITE : SelectionKey.OP_READ);
        }
        // endregion:either
    }

    private EarlyAnswer() {}

    public static void main(String[] args) throws IOException {
        show(System.out);
    }

    static void show(PrintStream out) throws IOException {
        try (var server = new Peer();
                var channel = server.open();
                var selector = Selector.open()) {
            var page = new Page(channel, server.address(), ByteBuffer.allocate(REQUEST_SIZE));
            var hasAnswered = new boolean[1];
            new WatchedLoop(selector, () -> answersOnce(server, hasAnswered, out), out).watch(List.of(page));
            out.println("page    has read " + page.answer().length() + " bytes");
        }
    }

    private static boolean answersOnce(Peer server, boolean[] hasAnswered, PrintStream out) throws IOException {
        if (hasAnswered[0]) {
            out.println("server  has said all, and reads nothing");
            return false;
        }
        hasAnswered[0] = true;
        out.println("server  answers, and reads nothing");
        server.answer();
        return true;
    }
}
