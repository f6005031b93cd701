package sevenways.lab.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Where a page lies, checked: what is not plain {@code http} with a host and a possible port is told apart before
 * anything is sent. What goes on the wire is made from the parsed address alone, so that no character of a URL can end
 * a line of the request.
 */
public final class PageAddress {

    /** RFC 9110, section 4.1 asks recipients for 8,000 octets. A request of this size also fits any send buffer. */
    private static final int MAX_LENGTH = 8000;

    private static final Pattern ZONE = Pattern.compile("%[^]]*");

    private PageAddress() {}

    /**
     * Reads an address as a user typed it.
     *
     * @throws IllegalArgumentException with one sentence for the user, if it is no address at all
     */
    public static URI parse(String text) {
        try {
            var address = new URI(text);
            if (!address.isAbsolute()) {
                throw new IllegalArgumentException(sentence(text, "it does not begin with http://"));
            }
            var flaw = isHttp(address) ? flaw(address) : Optional.<String>empty();
            if (flaw.isPresent()) {
                throw new IllegalArgumentException(sentence(text, flaw.get()));
            }
            return address;
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(
                    sentence(text, e.getReason().toLowerCase(Locale.ROOT) + " at position " + (e.getIndex() + 1)));
        }
    }

    /** Why no lesson can load this address; empty if it can. */
    public static Optional<String> unsupported(URI address) {
        return isHttp(address) ? flaw(address) : Optional.of("only http: addresses can be loaded");
    }

    static int port(URI address) {
        return address.getPort() == -1 ? 80 : address.getPort();
    }

    /** The request target, RFC 9112, section 3.2.1: path and query, in ASCII, without user and fragment. */
    static String target(URI address) {
        var text = address.toASCIIString();
        var ascii = text.equals(address.toString()) ? address : URI.create(text);
        var path = ascii.getRawPath().isEmpty() ? "/" : ascii.getRawPath();
        return ascii.getRawQuery() == null ? path : path + "?" + ascii.getRawQuery();
    }

    /**
     * The Host header, RFC 9112, section 3.2: host and port, without the zone of an IPv6 address, which means something
     * on this machine alone (RFC 6874, section 1).
     */
    static String authority(URI address) {
        var host = ZONE.matcher(address.getHost()).replaceFirst("");
        return address.getPort() == -1 ? host : host + ":" + address.getPort();
    }

    private static boolean isHttp(URI address) {
        return "http".equalsIgnoreCase(address.getScheme());
    }

    private static Optional<String> flaw(URI address) {
        if (address.getHost() == null) {
            return Optional.of("it names no host");
        }
        if (address.getPort() == 0 || address.getPort() > 65535) {
            return Optional.of("port " + address.getPort() + " does not exist");
        }
        if (!UTF_8.newEncoder().canEncode(address.toString())) {
            return Optional.of("half of a character is missing");
        }
        if (address.toASCIIString().length() > MAX_LENGTH) {
            return Optional.of("it is longer than " + MAX_LENGTH + " characters");
        }
        return Optional.empty();
    }

    private static String sentence(String text, String flaw) {
        return "'" + text + "' is not the address of a page: " + flaw
                + ". Write it like http://127.0.0.1:8080/kettle.html";
    }
}
