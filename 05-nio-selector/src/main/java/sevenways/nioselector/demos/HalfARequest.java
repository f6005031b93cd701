package sevenways.nioselector.demos;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.Selector;
import java.util.List;

/** A request for which there is no room at once. */
final class HalfARequest {

    private static final int REQUEST_SIZE = 4 * 1024 * 1024;

    private HalfARequest() {}

    public static void main(String[] args) throws IOException {
        show(System.out);
    }

    static void show(PrintStream out) throws IOException {
        try (var server = new Peer();
                var channel = server.open();
                var selector = Selector.open()) {
            var request = ByteBuffer.allocate(REQUEST_SIZE);
            var page = new ConnectedPage(channel, server.address(), request);
            new WatchedLoop(selector, () -> server.readsSomething(out), out).watch(List.of(page));
            out.println("Of " + REQUEST_SIZE / 1024 + " KiB, " + request.remaining() / 1024 + " KiB were never sent.");
        }
    }
}
