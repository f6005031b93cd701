package sevenways.lab.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.SocketTimeoutException;
import java.nio.channels.ClosedByInterruptException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * The addresses of hosts, for threads that block until they have them. A name is looked up by the C library, which knows
 * neither interrupts nor deadlines. So another thread asks it, and who waits for that can leave.
 *
 * <p>Each name is looked up once at a time, for all threads together, and what was found stays known. A look-up that hangs
 * ends when the C library gives up; nobody waits for its thread.
 */
final class BlockingLookUp {

    private static final Map<String, FutureTask<List<InetAddress>>> LOOK_UPS = new ConcurrentHashMap<>();

    private BlockingLookUp() {}

    /**
     * The addresses of a host, the best first.
     *
     * @param millis how long to wait for them
     * @throws java.net.UnknownHostException if the name has no address
     * @throws SocketTimeoutException if the time is over first
     * @throws ClosedByInterruptException if the thread is interrupted first; its interrupt status stays set
     */
    static List<InetAddress> addresses(String host, int millis) throws IOException {
        if (Hosts.isLiteral(host)) {
            return Hosts.LookUp.SYSTEM.addresses(host);
        }
        try {
            return LOOK_UPS.computeIfAbsent(host, BlockingLookUp::begin).get(millis, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new SocketTimeoutException();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ClosedByInterruptException();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case IOException noAddress -> throw noAddress;
                case Error defect -> throw defect;
                default -> throw new IllegalStateException(e.getCause());
            }
        }
    }

    private static FutureTask<List<InetAddress>> begin(String host) {
        var lookUp = new FutureTask<>(() -> Hosts.LookUp.SYSTEM.addresses(host)) {
            @Override
            protected void done() {
                if (state() == State.FAILED) {
                    LOOK_UPS.remove(host, this); // the next page may have more luck
                }
            }
        };
        Thread.ofPlatform().daemon().name("look-up of " + host).start(lookUp);
        return lookUp;
    }
}
