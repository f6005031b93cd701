package sevenways.nioselector.demos;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.ClosedSelectorException;
import java.nio.channels.Selector;
import java.util.List;

/** A connection that stands as soon as {@code connect} returns. */
final class ConnectedAtOnce {

    /** So many turns for nothing are no accident. */
    private static final int MANY = 1000;

    /** Sleeps as the naive loop does, and stops when that was no sleep a thousand times. */
    private static final class Loop extends NaiveLoop {
        private int turns;

        Loop(Selector selector) {
            super(selector);
        }

        @Override
        void sleep() throws IOException {
            super.sleep();
            turns++;
            if (turns == MANY) {
                selector.close();
            }
        }
    }

    private ConnectedAtOnce() {}

    public static void main(String[] args) throws IOException {
        show(System.out);
    }

    static void show(PrintStream out) throws IOException {
        try (var server = new Peer();
                var channel = server.open();
                var selector = Selector.open()) {
            var page = new NaivePage(channel, server.address(), US_ASCII.encode("GET /kettle.html\r\n\r\n"));
            try {
                new Loop(selector).run(List.of(page));
            } catch (ClosedSelectorException e) {
                out.println("loop    has turned " + MANY + " times, and no key was ready for anything");
            }
            server.readsSomething(out);
            out.println("channel.isConnected(): " + channel.isConnected());
        }
    }
}
