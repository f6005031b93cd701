package sevenways.manualcontinuations;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * The addresses of hosts, each name looked up once. The look-up is the one step of a page load that cannot be awaited: it
 * goes through the C library, which blocks the thread, and with it all green threads.
 */
final class Hosts {

    /** Finds the address of a host, and blocks meanwhile. */
    @FunctionalInterface
    interface LookUp {
        InetAddress address(String host) throws UnknownHostException;
    }

    private final Map<String, Optional<InetAddress>> known = new HashMap<>();
    private final LookUp lookUp;

    Hosts(LookUp lookUp) {
        this.lookUp = lookUp;
    }

    /** @throws UnknownHostException if the name has no address */
    InetAddress address(String host) throws UnknownHostException {
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
