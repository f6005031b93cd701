package sevenways.blockingcoroutine;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import sevenways.lab.PageResult;
import sevenways.lab.http.Hop;
import sevenways.lab.http.PageLoad;

/**
 * Loads one page and lets the other tasklets run wherever the blocking reader would wait. It asks again and again
 * whether there is something to read, and keeps a CPU busy with that: enough for an experiment, no way to live.
 */
final class YieldingReader {

    private YieldingReader() {}

    static PageResult load(URI page, Duration timeout, String worker) {
        var load = new PageLoad(page, timeout, worker);
        while (!load.isDone()) {
            try (var channel = SocketChannel.open()) {
                channel.configureBlocking(false);
                exchange(load, load.hop(), channel);
            } catch (IOException e) {
                load.fail(e);
            }
        }
        return load.result();
    }

    private static void exchange(PageLoad load, Hop hop, SocketChannel channel) throws IOException {
        channel.connect(new InetSocketAddress(hop.host(), hop.port()));
        while (!channel.finishConnect()) {
            letOthersRun(load);
            if (load.isDone()) {
                return;
            }
        }
        hop.connected();
        var buffer = ByteBuffer.allocate(4096);
        while (!hop.isDone()) {
            if (hop.wantsToSend()) {
                channel.write(hop.outgoing());
            }
            switch (channel.read(buffer.clear())) {
                case -1 -> hop.endOfInput();
                case 0 -> letOthersRun(load);
                default -> hop.receive(buffer.flip());
            }
        }
    }

    private static void letOthersRun(PageLoad load) {
        if (Thread.currentThread().isInterrupted()) {
            load.interrupt();
        } else if (System.nanoTime() - load.deadline() >= 0) {
            load.expire();
        } else {
            Tasklet.yield();
        }
    }
}
