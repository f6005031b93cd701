package sevenways.lab.http;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The addresses of hosts, each name looked up once. The look-up is the one step of a page load that cannot be awaited:
 * it goes through the C library, which blocks the thread, and with it everybody who waits on that thread.
 *
 * <p>Not thread-safe: it belongs to the one thread that waits for all pages.
 */
public final class Hosts {

    /** Finds the address of a host, and blocks meanwhile. */
    @FunctionalInterface
    public interface LookUp {

        /** @throws UnknownHostException if the name has no address */
        InetAddress address(String host) throws UnknownHostException;
    }

    private final Map<String, Optional<InetAddress>> known = new HashMap<>();
    private final LookUp lookUp;

    /** Knows nobody yet; asks {@code lookUp} for each name once. */
    public Hosts(LookUp lookUp) {
        this.lookUp = lookUp;
    }

    /** @throws UnknownHostException if the name has no address */
    public InetAddress address(String host) throws UnknownHostException {
        return known.computeIfAbsent(host, this::find).orElseThrow(() -> new UnknownHostException(host));
    }

    private Optional<InetAddress> find(String host) {
        try {
            return Optional.of(lookUp.address(host));
        } catch (UnknownHostException e) {
            return Optional.empty();
        }
    }
}
