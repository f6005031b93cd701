package sevenways.exercises.kit;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.nio.ByteBuffer;
import java.nio.channels.Pipe;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;

/**
 * A check of nothing. It does what most checks do, so that a JVM in which it was played has the classes for that: one
 * that writes an archive of them, and one that stands ready for an answer.
 *
 * <p>It leaves nothing behind, and never makes a {@link NotYet}, which would be the verdict on the answer that comes.
 */
final class Rehearsal {

    @Proof(1)
    void threadsOfTheKit() throws InterruptedException, ExecutionException {
        var carrier = new OneCarrier();
        var answered = new CountDownLatch(1);
        try (var executor = Executors.newThreadPerTaskExecutor(carrier.threads())) {
            var title = executor.submit(() -> {
                answered.await();
                return "page %d".formatted(carrier.made().size());
            });
            CpuTime.of(Thread.currentThread());
            answered.countDown();
            title.get();
        }
    }

    @Proof(2)
    void channels() throws IOException {
        var pipe = Pipe.open();
        try (var selector = Selector.open();
                var source = pipe.source();
                var sink = pipe.sink();
                var socket = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            source.configureBlocking(false);
            source.register(selector, SelectionKey.OP_READ);
            socket.configureBlocking(false);
            sink.write(ByteBuffer.wrap("page".getBytes(StandardCharsets.US_ASCII)));
            selector.selectNow(key -> key.interestOps(0));
        }
    }

    @Proof(3)
    void theLineOfAnAnswer() {
        var frames = new AnswerFrames("Rehearsal.java", getClass().getPackageName());
        frames.lineOf(Thread.getAllStackTraces().values());
    }
}
