package sevenways.manualcontinuations.demos;

import static java.nio.channels.SelectionKey.OP_READ;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.Pipe;

/** The hub gives up a wait by forgetting it: nothing on that stack runs any more. */
final class DroppedStack {

    private DroppedStack() {}

    public static void main(String[] args) throws IOException {
        show(System.out);
    }

    static void show(PrintStream out) throws IOException {
        var pipe = Pipe.open();
        pipe.source().configureBlocking(false);
        try (var hub = new SelectingHub(out)) {
            run(hub, pipe.source());
        } finally {
            pipe.source().close(); // nobody else does
            pipe.sink().close();
        }
    }

    // region:dropped
    private static void run(SelectingHub hub, Pipe.SourceChannel source) throws IOException {
        hub.spawn("reader", () -> {
            try (source) {
                hub.out.println("reader  waits for the channel");
                hub.await(source, OP_READ);
            } finally {
                hub.out.println("reader  has closed it");
            }
        });
        hub.spawn("user", () -> {
            hub.out.println("user    wants no answer any more");
            hub.drop(source);
        });
        hub.run();
        hub.out.println("hub     returns, and the channel is open: " + source.isOpen());
    }
    // endregion:dropped
}
