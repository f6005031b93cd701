package sevenways.manualcontinuations;

import static java.nio.channels.SelectionKey.OP_CONNECT;
import static java.nio.channels.SelectionKey.OP_READ;
import static java.nio.channels.SelectionKey.OP_WRITE;

import java.io.IOException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.function.Consumer;
import sevenways.lab.PageResult;
import sevenways.lab.http.Hop;
import sevenways.lab.http.Hosts;
import sevenways.lab.http.PageLoad;

/** Loads a page on a green thread, in the order in which things happen, as the blocking reader does. */
final class PageReader {

    private static final int BUFFER_SIZE = 16 * 1024;

    private final Hub hub;
    private final Hosts hosts;

    /** One for all pages: between filling and emptying it nobody waits, so nobody else has a turn. */
    private final ByteBuffer buffer = ByteBuffer.allocateDirect(BUFFER_SIZE);

    PageReader(Hub hub, Hosts hosts) {
        this.hub = hub;
        this.hosts = hosts;
    }

    // region:load
    void load(URI page, Duration timeout, Consumer<PageResult> results) {
        var load = new PageLoad(page, timeout, hub.current().name());
        while (!load.isDone()) {
            try {
                if (load.hop().isFound()) {
                    exchange(load, load.hop());
                } else {
                    // Another thread looks the name up, because that blocks.
                    hosts.find(load, hub.current()::wake);
                    hub.awaitWakeUp(load.deadline());
                }
            } catch (InterruptedException e) {
                load.interrupt();
            } catch (Throwable e) { // even an Error: a defect must cost this page alone
                load.fail(e);
            }
        }
        results.accept(load.result());
    }

    private void exchange(PageLoad load, Hop hop) throws IOException, InterruptedException {
        try (var channel = SocketChannel.open()) {
            channel.configureBlocking(false);
            connect(load, hop, channel);
            sendAndReceive(load, hop, channel);
        }
    }
    // endregion:load

    // region:exchange
    private void connect(PageLoad load, Hop hop, SocketChannel channel) throws IOException, InterruptedException {
        var connected = channel.connect(hop.nextAddress());
        hop.connecting();
        while (!connected) {
            hub.await(channel, OP_CONNECT, load.deadline());
            connected = channel.finishConnect();
        }
        hop.connected();
    }

    /** Reads once in each turn: a server that never pauses must neither keep the others waiting nor outrun its deadline. */
    private void sendAndReceive(PageLoad load, Hop hop, SocketChannel channel)
            throws IOException, InterruptedException {
        send(hop, channel);
        while (!hop.isDone()) {
            // A server may answer before it has read the request, and then read no more of it.
            hub.await(channel, hop.wantsToSend() ? OP_READ | OP_WRITE : OP_READ, load.deadline());
            receive(hop, channel);
            send(hop, channel);
        }
    }

    private static void send(Hop hop, SocketChannel channel) {
        try {
            if (hop.wantsToSend()) {
                channel.write(hop.outgoing());
            }
        } catch (IOException e) {
            hop.sendFailed(e);
        }
    }

    private void receive(Hop hop, SocketChannel channel) throws IOException {
        if (channel.read(buffer.clear()) < 0) {
            hop.endOfInput();
        } else {
            hop.receive(buffer.flip());
        }
    }
    // endregion:exchange
}
