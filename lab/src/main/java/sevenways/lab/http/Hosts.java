package sevenways.lab.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/**
 * The addresses of hosts, each name looked up once. The look-up is the one step of a page load that cannot be awaited: it
 * goes through the C library, which blocks the thread. So another thread does it, and what it finds is told on the one
 * thread that waits for all pages. That thread must be woken up for it.
 *
 * <p>Not thread-safe: it belongs to the thread that waits. A look-up that hangs ends when the C library gives up; nobody
 * waits for its thread.
 */
public final class Hosts {

    /** Finds the addresses of a host, the best first, and blocks meanwhile. */
    @FunctionalInterface
    public interface LookUp {

        /** The system's. */
        LookUp SYSTEM = host -> List.of(InetAddress.getAllByName(host));

        /** @throws UnknownHostException if the name has no address */
        List<InetAddress> addresses(String host) throws UnknownHostException;
    }

    /** @param failure why there are no addresses; null if there are some */
    private record Found(List<InetAddress> addresses, Throwable failure) {

        static Found by(LookUp lookUp, String host) {
            try {
                return new Found(lookUp.addresses(host), null);
            } catch (Throwable e) { // even an Error: it is told, and costs the pages of this host alone
                return new Found(null, e);
            }
        }

        void tell(PageLoad load) {
            if (failure == null) {
                load.hop().found(addresses);
            } else {
                load.fail(failure);
            }
        }
    }

    private final Map<String, Found> known = new HashMap<>();
    private final Map<String, List<Consumer<Found>>> asking = new HashMap<>();
    private final LookUp lookUp;
    private final Executor loop;

    /** @param loop wakes the thread that waits, and has it run a task */
    public Hosts(LookUp lookUp, Executor loop) {
        this.lookUp = lookUp;
        this.loop = loop;
    }

    /**
     * Finds the addresses of the load's hop; or the load fails.
     *
     * @param then runs on the thread that waits, at once if the host is known, and never if the load is over before
     */
    public void find(PageLoad load, Runnable then) {
        find(load.hop().host(), found -> {
            if (!load.isDone()) {
                found.tell(load);
                then.run();
            }
        });
    }

    private void find(String host, Consumer<Found> whoAsks) {
        if (!known.containsKey(host) && isLiteral(host)) {
            known.put(host, Found.by(LookUp.SYSTEM, host));
        }
        if (known.containsKey(host)) {
            whoAsks.accept(known.get(host));
        } else {
            asking.computeIfAbsent(host, this::begin).add(whoAsks);
        }
    }

    private List<Consumer<Found>> begin(String host) {
        var thread = Thread.ofPlatform().daemon().name("look-up of " + host).unstarted(() -> {
            var found = Found.by(lookUp, host);
            loop.execute(() -> tell(host, found));
        });
        try {
            thread.start();
        } catch (Throwable e) { // the system has no thread left
            loop.execute(() -> tell(host, new Found(null, e)));
        }
        return new ArrayList<>();
    }

    private void tell(String host, Found found) {
        known.put(host, found);
        asking.remove(host).forEach(whoAsks -> whoAsks.accept(found));
    }

    /** It needs no look-up, and so no other thread. */
    static boolean isLiteral(String host) {
        return PageAddress.LITERAL.matcher(host).matches();
    }
}
