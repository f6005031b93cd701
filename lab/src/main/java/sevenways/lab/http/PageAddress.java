package sevenways.lab.http;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import java.util.regex.Pattern;
import sevenways.lab.UserInfo;

/**
 * Where a page lies. An address is read as a browser reads it (WHATWG, URL, section 4.4) and sent as RFC 3986 writes it:
 * what may not stand there is percent-encoded, so that no character of an address can end a line of the request.
 *
 * <p>Narrower than a browser on purpose: only {@code http}, with both slashes and a host, because RFC 9110, section 4.2.1
 * has an address without a host rejected; and a space, a control character or half of a surrogate pair is an error and
 * not removed, because what is left would be the address of another page.
 *
 * @param host what to look up or to connect to: a name in ASCII, or an address literal, without the brackets of IPv6 and
 *     with the zone
 * @param port what to connect to, from 1 to 65535
 * @param target the request target, RFC 9112, section 3.2.1: path and query, without user and fragment
 */
public record PageAddress(String host, int port, String target) {

    private static final int DEFAULT_PORT = 80;
    private static final int MAX_PORT = 65535;

    /** RFC 9110, section 4.1 asks recipients for 8,000 octets. A request of this size also fits any send buffer. */
    private static final int MAX_LENGTH = 8000;

    /** RFC 3986, section 3.1; a space before it is judged with the rest. */
    private static final Pattern SCHEME = Pattern.compile("[\\x00-\\x20]*[A-Za-z][A-Za-z0-9+.-]*:");

    private static final Pattern NEVER_MEANT = Pattern.compile("[\\x00-\\x20\\x{D800}-\\x{DFFF}]");

    /** Authority, path, query, fragment. A backslash ends the authority, too. */
    private static final Pattern HTTP =
            Pattern.compile("(?is)http:(?:[/\\\\]{2}([^/\\\\?#]*))?([^?#]*)(?:\\?([^#]*))?(?:#(.*))?");

    /** Host and port. The user ends at the last {@code @}, and stays here. */
    private static final Pattern AUTHORITY = Pattern.compile("(?s)(?:.*@)?(\\[[^]]*]?|[^:]*)(?::(.*))?");

    /**
     * The page that a user means. Whatever has a scheme is an address, and so a page: whether it can be loaded, the load
     * of this page alone will say.
     *
     * @throws IllegalArgumentException with one sentence for the user, if it is no address at all
     */
    public static URI parse(String typed) {
        if (!SCHEME.matcher(typed).lookingAt()) {
            throw new IllegalArgumentException(
                    "'" + UserInfo.removedFromAddress(typed) + "' is not the address of a page: it does not begin with"
                            + " http://. Write it like http://127.0.0.1:8080/kettle.html");
        }
        try {
            var fragment = typed.indexOf('#');
            return uri(of(typed) + (fragment < 0 ? "" : "#" + PercentEncoding.query(typed.substring(fragment + 1))));
        } catch (MalformedURLException e) {
            return uri(typed);
        }
    }

    /**
     * The address of a page.
     *
     * @throws MalformedURLException with the reason why no lesson can load it
     */
    public static PageAddress of(URI page) throws MalformedURLException {
        return of(page.isAbsolute() ? page.toString() : page.getPath());
    }

    /** The Host header, RFC 9112, section 3.2. A zone means something on this machine alone (RFC 6874, section 1). */
    String authority() {
        var zone = host.indexOf('%');
        return authority(zone < 0 ? host : host.substring(0, zone));
    }

    /** The address without user and fragment. */
    @Override
    public String toString() {
        return "http://" + authority(host.replace("%", "%25")) + target;
    }

    private static PageAddress of(String text) throws MalformedURLException {
        var flaw = NEVER_MEANT.matcher(text);
        if (flaw.find()) {
            throw new MalformedURLException(
                    flaw.group().charAt(0) > ' '
                            ? "half of a character is missing"
                            : "character %d is a space or a control character; write it as %%%02X"
                                    .formatted(
                                            flaw.start() + 1, (int) flaw.group().charAt(0)));
        }
        var parts = HTTP.matcher(text);
        if (!parts.matches()) {
            throw new MalformedURLException("only http: addresses can be loaded");
        }
        var authority = AUTHORITY.matcher(Objects.requireNonNullElse(parts.group(1), ""));
        if (!authority.matches()) {
            throw new MalformedURLException("its host cannot be read");
        }
        var path = parts.group(2).isEmpty()
                ? "/"
                : PercentEncoding.path(parts.group(2).replace('\\', '/'));
        var query = parts.group(3) == null ? "" : "?" + PercentEncoding.query(parts.group(3));
        var address = new PageAddress(Host.read(authority.group(1)), port(authority.group(2)), path + query);
        if (address.toString().length() > MAX_LENGTH) {
            throw new MalformedURLException("it is longer than " + MAX_LENGTH + " characters");
        }
        return address;
    }

    private static int port(String text) throws MalformedURLException {
        if (text == null || text.isEmpty()) {
            return DEFAULT_PORT;
        }
        if (!text.matches("[0-9]+")) {
            throw new MalformedURLException("'" + text + "' is no port");
        }
        var digits = text.replaceFirst("^0+(?=.)", "");
        var port = digits.length() > 5 ? 0 : Integer.parseInt(digits);
        if (port == 0 || port > MAX_PORT) {
            throw new MalformedURLException("port " + digits + " does not exist");
        }
        return port;
    }

    private String authority(String host) {
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + (port == DEFAULT_PORT ? "" : ":" + port);
    }

    /**
     * What a {@link URI} cannot hold becomes the path of one that has no scheme: so it reaches the load of its page, as
     * any other, and is judged there.
     */
    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            return URI.create(PercentEncoding.all(text));
        }
    }
}
