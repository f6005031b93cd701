package sevenways.nioselector.demos;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.Selector;
import java.util.List;

/** A connection that stands as soon as {@code connect} returns. */
final class ConnectedAtOnce {

    private ConnectedAtOnce() {}

    public static void main(String[] args) throws IOException {
        show(System.out);
    }

    static void show(PrintStream out) throws IOException {
        try (var server = new Peer();
                var channel = server.open();
                var selector = Selector.open()) {
            var page = new NaivePage(channel, server.address(), US_ASCII.encode("GET /kettle.html\r\n\r\n"));
            new WatchedLoop(selector, () -> server.readsSomething(out), out).watch(List.of(page));
            out.println("channel.isConnected(): " + channel.isConnected());
        }
    }
}
