package sevenways.lab.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.DatagramChannel;

/** Whether this machine knows a way to an address at all. */
public final class Route {

    /** Any will do: a route leads to a host. */
    private static final int PORT = 80;

    private Route() {}

    /** True if a connection can be tried. Nothing is sent: to connect a datagram channel is to look up the route. */
    public static boolean exists(InetAddress address) {
        if (address.isMulticastAddress()) {
            return false; // a datagram could go to a group, a connection cannot
        }
        try (var probe = DatagramChannel.open()) {
            probe.connect(new InetSocketAddress(address, PORT));
            return true;
        } catch (IOException e) {
            return false;
        }
    }
}
