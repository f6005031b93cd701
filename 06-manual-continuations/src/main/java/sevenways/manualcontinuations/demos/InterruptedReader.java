package sevenways.manualcontinuations.demos;

import static java.nio.channels.SelectionKey.OP_READ;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.Pipe;

/** The reader of {@link DroppedStack}, interrupted: it is resumed, so its own stack unwinds. */
final class InterruptedReader {

    private InterruptedReader() {}

    public static void main(String[] args) throws IOException {
        show(System.out);
    }

    static void show(PrintStream out) throws IOException {
        var pipe = Pipe.open();
        pipe.source().configureBlocking(false);
        try (var hub = new InterruptingHub(out)) {
            run(hub, pipe.source());
        } finally {
            pipe.source().close(); // if the reader has not
            pipe.sink().close();
        }
    }

    private static void run(InterruptingHub hub, Pipe.SourceChannel source) throws IOException {
        var reader = hub.spawn("reader", () -> {
            try (source) {
                hub.out.println("reader  waits for the channel");
                hub.await(source, OP_READ);
            } finally {
                hub.out.println("reader  has closed it");
            }
        });
        hub.spawn("user", () -> {
            hub.out.println("user    interrupts the reader");
            hub.interrupt(reader);
        });
        hub.run();
        hub.out.println("hub     returns, and the channel is open: " + source.isOpen());
    }
}
