package sevenways.manualcontinuations.demos;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;

/** Who can only yield must ask in each of its turns. */
final class AsksInEachTurn {

    private static final int TURNS = 1000;

    private AsksInEachTurn() {}

    public static void main(String[] args) throws IOException {
        show(System.out);
    }

    static void show(PrintStream out) throws IOException {
        var pipe = Pipe.open();
        try (var source = pipe.source();
                var sink = pipe.sink()) {
            source.configureBlocking(false);
            var hub = new TurnHub(out);
            hub.spawn("reader", () -> read(hub, source, out));
            hub.spawn("server", () -> {
                for (var turn = 0; turn < TURNS; turn++) {
                    hub.yield();
                }
                sink.write(ByteBuffer.allocate(1));
                out.println("server  has answered in its turn " + (TURNS + 1));
            });
            hub.run();
        }
    }

    private static void read(TurnHub hub, Pipe.SourceChannel source, PrintStream out) throws Exception {
        var asked = 1;
        while (source.read(ByteBuffer.allocate(1)) == 0) {
            hub.yield();
            asked++;
        }
        out.println("reader  has asked " + asked + " times");
    }
}
