package sevenways.testkit.wire;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.spi.InetAddressResolver;
import java.net.spi.InetAddressResolverProvider;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Names whose look-up does what no name server could be made to do. The JDK finds this class by its entry in
 * {@code META-INF/services}, and asks it for every name. All names that have no script are looked up as ever.
 */
public final class ScriptedNames extends InetAddressResolverProvider {

    /** The look-up of its host throws an {@link Error}, in the child processes of a lesson, too. */
    public static final URI DEFECTIVE = URI.create("http://defective.invalid/");

    /** The domain of hosts with two addresses, of which only the second is that of our servers; and such a host itself. */
    public static final String WITH_TWO_ADDRESSES = "two.invalid";

    /** The domain of hosts that are this machine, and nobody else can ask for. */
    public static final String HERE = "here.invalid";

    private static final List<InetAddress> TWO_ADDRESSES =
            List.of(InetAddress.ofLiteral("127.0.0.2"), InetAddress.ofLiteral("127.0.0.1"));

    private static final String HANGING = ".hangs.invalid";

    private static final Map<String, Runnable> SCRIPTS = new ConcurrentHashMap<>(Map.of(DEFECTIVE.getHost(), () -> {
        throw new StackOverflowError("thrown by a test");
    }));

    /** From now on in this JVM, looking up this host runs the script and then finds no address. */
    public static void play(String host, Runnable script) {
        SCRIPTS.put(host, script);
    }

    /**
     * A name whose look-up asks a server on this port of the loopback, and ends without an address when that closes the
     * connection. So it does in the child processes of a lesson, too.
     */
    static String askedAt(int port) {
        return port + HANGING;
    }

    @Override
    public InetAddressResolver get(Configuration configuration) {
        return new Resolver(configuration.builtinResolver());
    }

    @Override
    public String name() {
        return "names with a script";
    }

    private record Resolver(InetAddressResolver ofTheJdk) implements InetAddressResolver {

        @Override
        public Stream<InetAddress> lookupByName(String host, LookupPolicy policy) throws UnknownHostException {
            if (isIn(WITH_TWO_ADDRESSES, host)) {
                return TWO_ADDRESSES.stream();
            }
            if (isIn(HERE, host)) {
                return Stream.of(TWO_ADDRESSES.getLast());
            }
            if (host.endsWith(HANGING)) {
                var port = Integer.parseInt(host.substring(0, host.length() - HANGING.length()));
                CompletableFuture.runAsync(() -> ask(port)).join(); // no interrupt ends it, as none ends the C library
                throw new UnknownHostException(host);
            }
            var script = SCRIPTS.get(host);
            if (script == null) {
                return ofTheJdk.lookupByName(host, policy);
            }
            script.run();
            throw new UnknownHostException(host);
        }

        @Override
        public String lookupByAddress(byte[] address) throws UnknownHostException {
            return ofTheJdk.lookupByAddress(address);
        }

        private static boolean isIn(String domain, String host) {
            return host.equals(domain) || host.endsWith("." + domain);
        }

        private static void ask(int port) {
            try (var socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
                socket.getOutputStream().write("\r\n\r\n".getBytes(US_ASCII));
                socket.getInputStream().readAllBytes();
            } catch (IOException e) {
                // The server has closed.
            }
        }
    }
}
