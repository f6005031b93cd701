package sevenways.manualcontinuations.demos;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.nio.channels.SelectionKey;
import java.util.concurrent.TimeUnit;
import sevenways.manualcontinuations.Hub;
import sevenways.manualcontinuations.Semaphore;

/** Three green threads wait, and a fourth prints where. A thread dump of the JDK shows none of these stacks. */
final class WaitingStacks {

    private final Hub hub;
    private final Semaphore pen;

    private WaitingStacks(Hub hub) {
        this.hub = hub;
        this.pen = new Semaphore(hub, 1);
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        var pipe = Pipe.open();
        try (var hub = Hub.open();
                var source = pipe.source();
                var sink = pipe.sink()) {
            new WaitingStacks(hub).run(source, sink);
        }
    }

    // region:waiting
    private void run(Pipe.SourceChannel source, Pipe.SinkChannel sink) throws IOException, InterruptedException {
        source.configureBlocking(false);
        hub.spawn(() -> copyWithThePen(source));
        var second = hub.spawn(this::signWithThePen);
        hub.spawn(second::join);
        hub.spawn(() -> {
            System.out.print(hub.dump());
            sink.write(ByteBuffer.allocate(1)); // the first goes on, gives the pen to the second, and all end
        });
        hub.run();
    }

    private void copyWithThePen(Pipe.SourceChannel source) throws IOException, InterruptedException {
        pen.acquire();
        hub.await(source, SelectionKey.OP_READ, System.nanoTime() + TimeUnit.MINUTES.toNanos(1));
        pen.release();
    }

    private void signWithThePen() throws InterruptedException {
        pen.acquire();
        pen.release();
    }
    // endregion:waiting
}
