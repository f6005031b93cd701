package sevenways.nioselector.demos;

import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.List;
import sevenways.lab.site.SlowSite;

/** Two pages: one is good, the other's server does not listen. */
final class Refused {

    private Refused() {}

    public static void main(String[] args) throws IOException {
        try (var site = SlowSite.open("embedded")) {
            show(site.newRun(Duration.ofMillis(100)).pages(1).getFirst(), System.out);
        }
    }

    static void show(URI good, PrintStream out) throws IOException {
        // Bound, so that nobody else gets the port; and nobody listens at it.
        try (var nobody = SocketChannel.open().bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
                var channel = SocketChannel.open();
                var selector = Selector.open()) {
            var page = new NaivePage(good);
            var refused = new NaivePage(channel, nobody.getLocalAddress(), NaivePage.requestFor(good));
            try (var _ = page.channel) {
                new NaiveLoop(selector).run(List.of(page, refused));
            } catch (IOException e) {
                out.println(e);
                Frames.of(e).forEach(frame -> out.println("    at " + frame));
            }
            out.println("The good page is " + (page.isDone() ? "loaded." : "not loaded: nobody is left to load it."));
        }
    }
}
