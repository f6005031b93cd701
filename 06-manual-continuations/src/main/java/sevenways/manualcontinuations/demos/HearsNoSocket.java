package sevenways.manualcontinuations.demos;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;

/** The hub sleeps by the clock alone: a byte that comes wakes nobody. */
final class HearsNoSocket {

    private HearsNoSocket() {}

    public static void main(String[] args) throws IOException {
        show(System.out);
    }

    static void show(PrintStream out) throws IOException {
        var pipe = Pipe.open();
        try (var source = pipe.source();
                var sink = pipe.sink()) {
            source.configureBlocking(false);
            run(new SleepingHub(out), source, sink);
        }
    }

    private static void run(SleepingHub hub, Pipe.SourceChannel source, Pipe.SinkChannel sink) throws IOException {
        hub.spawn("reader", () -> {
            while (source.read(ByteBuffer.allocate(1)) == 0) {
                hub.out.println("reader  has nothing, and sleeps until 300");
                hub.sleepUntil(300);
            }
            hub.out.println("reader  has its byte");
        });
        hub.spawn("server", () -> {
            hub.sleepUntil(100);
            sink.write(ByteBuffer.allocate(1));
            hub.out.println("server  has answered at 100");
        });
        hub.spawn("clock", () -> {
            hub.sleepUntil(200);
            hub.out.println("clock   says 200, and the reader is still asleep");
        });
        hub.run();
    }
}
