package sevenways.nioselector.demos;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.Selector;
import java.util.List;

/** Two pages: one server answers, the other takes the request and says nothing, for ever. */
final class SilentServer {

    private SilentServer() {}

    public static void main(String[] args) throws IOException {
        show(System.out);
    }

    static void show(PrintStream out) throws IOException {
        try (var good = new Peer();
                var silent = new Peer();
                var toGood = good.open();
                var toSilent = silent.open();
                var selector = Selector.open()) {
            var kettle = new ConnectedPage(toGood, good.address(), request());
            var tide = new ConnectedPage(toSilent, silent.address(), request());
            new WatchedLoop(selector, () -> answersOnce(good, kettle, out), out).watch(List.of(kettle, tide));
            out.println("kettle  " + (kettle.isDone() ? "is loaded" : "is not loaded"));
            out.println("tide    " + (tide.isDone() ? "is loaded" : "has no result, and run() does not return"));
        }
    }

    private static boolean answersOnce(Peer server, NaivePage page, PrintStream out) throws IOException {
        if (page.isDone()) {
            return false;
        }
        out.println("server  answers for the kettle");
        server.answer();
        return true;
    }

    private static ByteBuffer request() {
        return US_ASCII.encode("GET /\r\n\r\n");
    }
}
