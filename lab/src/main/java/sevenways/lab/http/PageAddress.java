package sevenways.lab.http;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.regex.Pattern;
import sevenways.lab.UserInfo;

/**
 * Where a page lies. An address is read as a browser reads it (WHATWG, URL, section 4.4) and sent as RFC 3986 writes it:
 * what may not stand there is percent-encoded, so that no character of an address can end a line of the request.
 *
 * <p>Narrower than a browser on purpose: only {@code http} and {@code https}, with both slashes and a host, because RFC 9110, section 4.2.1
 * has an address without a host rejected; and a space, a control character or half of a surrogate pair is an error and
 * not removed, because what is left would be the address of another page.
 *
 * @param isSecure whether TLS is spoken there
 * @param host what to look up or to connect to: a name in ASCII, or an address literal, without the brackets of IPv6 and
 *     with the zone
 * @param port what to connect to, from 1 to 65535
 * @param target the request target, RFC 9112, section 3.2.1: path and query, without user and fragment
 */
public record PageAddress(boolean isSecure, String host, int port, String target) {

    private static final String PLAIN = "http:";
    private static final String SECURE = "https:";
    private static final int PLAIN_PORT = 80;
    private static final int SECURE_PORT = 443;
    private static final int MAX_PORT = 65535;

    /** RFC 9110, section 4.1 asks recipients for 8,000 octets. A request of this size also fits any send buffer. */
    private static final int MAX_LENGTH = 8000;

    /** RFC 3986, section 3.1; a space before it is judged with the rest. */
    private static final Pattern ANY_SCHEME = Pattern.compile("[\\x00-\\x20]*[A-Za-z][A-Za-z0-9+.-]*:");

    /** Leading zeros do not count. */
    private static final Pattern PORT = Pattern.compile("0*([0-9]{1,5})");

    /** {@link Host} leaves no other name that looks so. */
    static final Pattern LITERAL = Pattern.compile("[0-9.]+|.*:.*");

    /**
     * The page that a user means. Whatever has a scheme is an address, and so a page: whether it can be loaded, the load
     * of this page alone will say.
     *
     * @throws IllegalArgumentException with one sentence for the user, if it is no address at all
     */
    public static URI parse(String typed) {
        if (!ANY_SCHEME.matcher(typed).lookingAt()) {
            throw new IllegalArgumentException(
                    "'" + UserInfo.removedFromAddress(typed) + "' is not the address of a page: it begins with neither"
                            + " http:// nor https://. Write it like http://127.0.0.1:8080/kettle.html");
        }
        try {
            var fragment = typed.substring(before('#', typed).length());
            return uri(read(typed) + (fragment.isEmpty() ? "" : "#" + PercentEncoding.query(fragment.substring(1))));
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
        return read(page.isAbsolute() ? page.toString() : page.getPath());
    }

    /** True if the host is an address and no name. */
    boolean isLiteral() {
        return LITERAL.matcher(host).matches();
    }

    /** The Host header, RFC 9112, section 3.2. A zone means something on this machine alone (RFC 6874, section 1). */
    String authority() {
        var zone = host.indexOf('%');
        return authority(zone < 0 ? host : host.substring(0, zone));
    }

    /** The address without user and fragment. */
    @Override
    public String toString() {
        return (isSecure ? SECURE : PLAIN) + "//" + authority(host.replace("%", "%25")) + target;
    }

    /** The same of an address that is none of our {@link URI}s. */
    static PageAddress read(String text) throws MalformedURLException {
        checkCharacters(text);
        var withoutFragment = before('#', text);
        var place = before('?', withoutFragment).replace('\\', '/');
        var isSecure = begins(SECURE, place);
        if (!isSecure && !begins(PLAIN, place)) {
            throw new MalformedURLException("only http: and https: addresses can be loaded");
        }
        var rest = place.substring((isSecure ? SECURE : PLAIN).length());
        if (!rest.startsWith("//")) {
            throw new MalformedURLException("it names no host");
        }
        var authority = before('/', rest.substring(2));
        var path = rest.substring(2 + authority.length());
        var query = withoutFragment.substring(place.length());
        var address = at(isSecure, authority, target(path, query));
        if (address.toString().length() > MAX_LENGTH) {
            throw new MalformedURLException("it is longer than " + MAX_LENGTH + " characters");
        }
        return address;
    }

    /** The user ends at the last {@code @}, and stays here. */
    private static PageAddress at(boolean isSecure, String authority, String target) throws MalformedURLException {
        var place = authority.substring(authority.lastIndexOf('@') + 1);
        var colon = place.indexOf(':', Math.max(0, place.lastIndexOf(']')));
        var host = Host.read(colon < 0 ? place : place.substring(0, colon));
        var port = colon < 0 ? "" : place.substring(colon + 1);
        return new PageAddress(isSecure, host, port.isEmpty() ? defaultPort(isSecure) : port(port), target);
    }

    private static String target(String path, String query) {
        var target = path.isEmpty() ? "/" : PercentEncoding.path(path);
        return query.isEmpty() ? target : target + "?" + PercentEncoding.query(query.substring(1));
    }

    private static int port(String text) throws MalformedURLException {
        var digits = PORT.matcher(text);
        var port = digits.matches() ? Integer.parseInt(digits.group(1)) : 0;
        if (port == 0 || port > MAX_PORT) {
            throw new MalformedURLException("port " + text + " does not exist");
        }
        return port;
    }

    private static int defaultPort(boolean isSecure) {
        return isSecure ? SECURE_PORT : PLAIN_PORT;
    }

    private static boolean begins(String scheme, String place) {
        return place.regionMatches(true, 0, scheme, 0, scheme.length());
    }

    private static void checkCharacters(String text) throws MalformedURLException {
        for (int index = 0, character; index < text.length(); index += Character.charCount(character)) {
            character = text.codePointAt(index);
            if (character <= ' ') {
                throw new MalformedURLException("character %d is a space or a control character; write it as %%%02X"
                        .formatted(index + 1, character));
            }
            if (Character.getType(character) == Character.SURROGATE) {
                throw new MalformedURLException("half of a character is missing");
            }
        }
    }

    private static String before(char end, String text) {
        var index = text.indexOf(end);
        return index < 0 ? text : text.substring(0, index);
    }

    private String authority(String host) {
        return (host.indexOf(':') < 0 ? host : "[" + host + "]") + (port == defaultPort(isSecure) ? "" : ":" + port);
    }

    /**
     * What a {@link URI} cannot hold becomes the path of one that has no scheme: so it reaches the load of its page, as
     * any other, and is judged there.
     */
    static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            return URI.create(PercentEncoding.all(text));
        }
    }
}
