package sevenways.blockingcoroutine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import sevenways.lab.PageResult;
import sevenways.lab.http.PageLoad;

/**
 * Loads one page and lets the other tasklets run wherever the blocking reader would wait. It asks again and again
 * whether there is something to read, and keeps a CPU busy with that: enough for an experiment, no way to live.
 */
final class YieldingReader {

    private YieldingReader() {}

    static PageResult load(URI page, Duration timeout, String worker) {
        var load = new PageLoad(page, timeout, worker);
        try (var channel = SocketChannel.open()) {
            channel.configureBlocking(false);
            channel.connect(new InetSocketAddress(load.host(), load.port()));
            while (!channel.finishConnect()) {
                Tasklet.yield();
            }
            channel.write(load.request());
            var buffer = ByteBuffer.allocate(4096);
            while (!load.isDone()) {
                switch (channel.read(buffer.clear())) {
                    case -1 -> load.endOfInput();
                    case 0 -> Tasklet.yield();
                    default -> load.receive(buffer.flip());
                }
            }
            return load.result();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
