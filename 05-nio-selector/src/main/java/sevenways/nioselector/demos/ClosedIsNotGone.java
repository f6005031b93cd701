package sevenways.nioselector.demos;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.Channel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.ArrayList;
import java.util.List;

/** Fifty connections that are closed, and a selector that has not been called since. */
final class ClosedIsNotGone {

    private static final int CONNECTIONS = 50;

    private ClosedIsNotGone() {}

    public static void main(String[] args) throws IOException {
        show(System.out);
    }

    static void show(PrintStream out) throws IOException {
        try (var server = new Peer();
                var selector = Selector.open()) {
            out.println("                        open channels   keys");
            close(connect(server, selector), selector, out);
        }
    }

    // region:close
    private static void close(List<SocketChannel> channels, Selector selector, PrintStream out) throws IOException {
        print(out, "connected", channels, selector);
        for (var channel : channels) {
            channel.close();
        }
        print(out, "closed", channels, selector);
        selector.selectNow();
        print(out, "after the next select", channels, selector);
    }
    // endregion:close

    private static List<SocketChannel> connect(Peer server, Selector selector) throws IOException {
        var channels = new ArrayList<SocketChannel>();
        for (var number = 0; number < CONNECTIONS; number++) {
            var channel = server.connect();
            channel.configureBlocking(false);
            channel.register(selector, SelectionKey.OP_READ);
            channels.add(channel);
        }
        return channels;
    }

    private static void print(PrintStream out, String when, List<SocketChannel> channels, Selector selector) {
        var open = channels.stream().filter(Channel::isOpen).count();
        out.printf("%-22s  %13d   %4d%n", when, open, selector.keys().size());
    }
}
