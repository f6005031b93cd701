package sevenways.manualcontinuations.demos;

import static java.nio.channels.SelectionKey.OP_READ;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;

/** The reader waits in the middle of its loop, and reads once: when there is something. */
final class HearsASocket {

    private HearsASocket() {}

    public static void main(String[] args) throws IOException {
        show(System.out);
    }

    static void show(PrintStream out) throws IOException {
        var pipe = Pipe.open();
        try (var hub = new SelectingHub(out);
                var source = pipe.source();
                var sink = pipe.sink()) {
            source.configureBlocking(false);
            run(hub, source, sink);
        }
    }

    // region:hears
    private static void run(SelectingHub hub, Pipe.SourceChannel source, Pipe.SinkChannel sink) throws IOException {
        hub.spawn("reader", () -> {
            hub.out.println("reader  waits for the channel");
            hub.await(source, OP_READ);
            hub.out.println("reader  has " + source.read(ByteBuffer.allocate(1)) + " byte");
        });
        hub.spawn("server", () -> {
            hub.sleepUntil(100);
            sink.write(ByteBuffer.allocate(1));
            hub.out.println("server  has answered at 100");
        });
        hub.run();
    }
    // endregion:hears
}
