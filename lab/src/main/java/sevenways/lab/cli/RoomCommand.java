package sevenways.lab.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;
import sevenways.lab.site.SiteOfARoom;

/** Starts the slow site of a room, without Docker, and says where it is. */
@Command(
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = "One slow site for a whole room, and a page that shows who loads it.")
final class RoomCommand implements Callable<Integer> {

    private static final int RUNS = 0;

    @Spec
    private CommandSpec spec;

    @Option(
            names = "--listen",
            paramLabel = "ADDRESS",
            description = "Where it can be reached (127.0.0.1, by this machine only); 0.0.0.0 is by everybody.")
    private String listen = "127.0.0.1";

    @Option(names = "--port", paramLabel = "N", description = "Its port (8080); 0 is any that is free.")
    private int port = 8080;

    @Option(names = "--help", usageHelp = true, description = "Show this help.")
    private boolean helpWanted;

    /** Returns when the site answers; the site goes on. */
    @Override
    public Integer call() throws IOException {
        var site = SiteOfARoom.start(address(), checkedPort());
        if (site.address().isLoopbackAddress()) {
            tell(List.of(site.address()), site.port());
            out().println("No other machine can reach it. For a room, add --listen 0.0.0.0");
        } else {
            tell(site.address().isAnyLocalAddress() ? addressesOfThisMachine() : List.of(site.address()), site.port());
        }
        out().println("It ends with Ctrl-C.");
        return RUNS;
    }

    private InetAddress address() {
        try {
            return InetAddress.ofLiteral(listen);
        } catch (IllegalArgumentException e) {
            throw new ParameterException(
                    spec.commandLine(), "--listen takes an address such as 0.0.0.0, not '" + listen + "'", e);
        }
    }

    private int checkedPort() {
        if (port < 0 || port > 65_535) {
            throw new ParameterException(spec.commandLine(), "--port must lie between 0 and 65535, not " + port);
        }
        return port;
    }

    private void tell(List<InetAddress> addresses, int port) {
        for (var address : addresses) {
            var base = "http://" + inAddress(address) + ":" + port + "/";
            out().println("The page of the room:  " + base);
            out().println("A run that it shows:   mvn -pl 02-threads -Dargs=\"--site " + base + " --name Ann\"");
        }
    }

    private static String inAddress(InetAddress address) {
        var literal = address.getHostAddress();
        return literal.contains(":") ? "[" + literal + "]" : literal;
    }

    /** Those by which others may reach it; a room rarely has IPv6, and an address of it is hard to type. */
    private static List<InetAddress> addressesOfThisMachine() throws SocketException {
        return NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
                .filter(address -> address.getAddress().length == 4)
                .toList();
    }

    private PrintWriter out() {
        return spec.commandLine().getOut();
    }
}
