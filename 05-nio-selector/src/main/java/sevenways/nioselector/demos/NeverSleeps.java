package sevenways.nioselector.demos;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.PrintStream;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.List;

/** A page that waits for room to write, for ever. */
final class NeverSleeps {

    static class Page extends ConnectedPage {

        Page(SocketChannel channel, SocketAddress address, ByteBuffer request) {
            super(channel, address, request);
        }

        // region:both
        @Override
        void onWritable() throws IOException {
            channel.write(request);
            key.interestOps(SelectionKey.OP_WRITE | SelectionKey.OP_READ);
        }
        // endregion:both
    }

    private NeverSleeps() {}

    public static void main(String[] args) throws IOException {
        show(System.out);
    }

    static void show(PrintStream out) throws IOException {
        try (var server = new Peer();
                var channel = server.open();
                var selector = Selector.open()) {
            var page = new Page(channel, server.address(), US_ASCII.encode("GET /kettle.html\r\n\r\n"));
            new WatchedLoop(selector, () -> answers(server, out), out).watch(List.of(page));
            out.println("page    " + page.answer().lines().findFirst().orElseThrow());
        }
    }

    private static boolean answers(Peer server, PrintStream out) throws IOException {
        out.println("server  answers");
        server.answer();
        return true;
    }
}
