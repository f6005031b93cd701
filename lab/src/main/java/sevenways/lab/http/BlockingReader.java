package sevenways.lab.http;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import sevenways.lab.PageResult;

/** Loads one page and blocks the calling thread until its result is known. */
public final class BlockingReader {

    /** Small, because every waiting page holds one. */
    private static final int BUFFER_SIZE = 4096;

    private BlockingReader() {}

    /**
     * Loads the page.
     *
     * <p>If the thread is interrupted, before or meanwhile, the page is {@link sevenways.lab.Outcome#INTERRUPTED} and
     * the thread's interrupt status stays set.
     *
     * @param timeout how long the load may take in all
     */
    public static PageResult load(URI page, Duration timeout) {
        return load(page, timeout, Thread.currentThread().getName());
    }

    // region:load
    /** Loads the page for a worker that is not the thread, but runs on it. */
    public static PageResult load(URI page, Duration timeout, String worker) {
        var load = new PageLoad(page, timeout, worker);
        while (!load.isDone()) {
            // A channel, because an interrupt closes it. On a plain Socket a platform thread sleeps through.
            try (var channel = SocketChannel.open()) {
                exchange(load, load.hop(), channel);
            } catch (Throwable e) { // even an Error: a defect must cost this page alone
                if (Thread.currentThread().isInterrupted()) {
                    load.interrupt();
                } else {
                    load.fail(e);
                }
            }
        }
        return load.result();
    }
    // endregion:load

    private static void exchange(PageLoad load, Hop hop, SocketChannel channel) throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new ClosedByInterruptException(); // now: no name is looked up for a page that nobody waits for
        }
        connect(load, hop, channel.socket());
        var buffer = ByteBuffer.allocate(BUFFER_SIZE);
        while (!hop.isDone()) {
            if (hop.wantsToSend()) {
                send(hop, channel);
            } else {
                channel.socket().setSoTimeout(millisLeft(load));
                receive(hop, channel.socket().getInputStream(), buffer);
            }
        }
    }

    // region:connect
    private static void connect(PageLoad load, Hop hop, Socket socket) throws IOException {
        if (!hop.isFound()) {
            hop.found(BlockingLookUp.addresses(hop.host(), millisLeft(load)));
        }
        var address = hop.nextAddress();
        try {
            socket.connect(address, millisLeft(load));
        } catch (SocketException e) {
            // One call both begins to connect and waits: without a route, it could not even begin.
            if (Route.exists(address.getAddress())) {
                hop.connecting();
            }
            throw e;
        }
        hop.connected();
    }
    // endregion:connect

    // region:send
    private static void send(Hop hop, SocketChannel channel) {
        try {
            channel.write(hop.outgoing());
        } catch (IOException e) {
            hop.sendFailed(e);
        }
    }
    // endregion:send

    // region:receive
    private static void receive(Hop hop, InputStream input, ByteBuffer buffer) throws IOException {
        var count = input.read(buffer.array());
        if (count < 0) {
            hop.endOfInput();
        } else {
            hop.receive(buffer.clear().limit(count));
        }
    }
    // endregion:receive

    // region:deadline
    /** What is left of the total deadline, rounded up: to a socket, zero would mean for ever. */
    private static int millisLeft(PageLoad load) throws SocketTimeoutException {
        var left = load.deadline() - System.nanoTime();
        if (left <= 0) {
            throw new SocketTimeoutException();
        }
        return (int) Math.min(Integer.MAX_VALUE, TimeUnit.NANOSECONDS.toMillis(left) + 1);
    }
    // endregion:deadline
}
