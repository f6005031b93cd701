package sevenways.lab.http;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.IDN;
import java.net.Inet4Address;
import java.net.Inet6Address;
import java.net.MalformedURLException;
import java.net.URLDecoder;
import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.regex.Pattern;

/** The host of an address, read as a browser reads it (WHATWG, URL, section 3.5). */
final class Host {

    /** What RFC 3986, section 3.2.2 lets a name consist of: more than the DNS does, for instance an underscore. */
    private static final Pattern NAME = Pattern.compile("[a-z0-9._~!$&'()*+,;=-]+");

    private static final Pattern NOT_ASCII = Pattern.compile("[^\\x00-\\x7F]");

    private static final Pattern NUMBER = Pattern.compile("[0-9]+|0x[0-9a-f]*");

    /** The zone is written after {@code %25} (RFC 6874, section 2); people write it after {@code %}, as ping does. */
    private static final Pattern BRACKETED = Pattern.compile("\\[([^%\\]]+)(?:%(?:25|(?!25))([A-Za-z0-9._~-]+))?]");

    private Host() {}

    /**
     * A name in small letters and in ASCII, or an address literal, without brackets and with its zone after {@code %}.
     *
     * @throws MalformedURLException with the reason, if it is no host
     */
    static String read(String host) throws MalformedURLException {
        if (host.isEmpty()) {
            throw new MalformedURLException("it names no host");
        }
        try {
            if (host.startsWith("[")) {
                return ipv6(host);
            }
            var name = ascii(host.contains("%") ? decoded(host) : host).toLowerCase(Locale.ROOT);
            if (NAME.matcher(name).matches()) {
                return ipv4OrName(name);
            }
        } catch (IllegalArgumentException e) {
            // Falls through to the sentence for all that is no host.
        }
        throw new MalformedURLException("'" + host + "' is no host");
    }

    private static String ipv6(String host) {
        var parts = BRACKETED.matcher(host);
        if (!parts.matches()) {
            throw new IllegalArgumentException(host);
        }
        Inet6Address.ofLiteral(parts.group(1)); // throws, if it is none
        var address = parts.group(1).toLowerCase(Locale.ROOT);
        return parts.group(2) == null ? address : address + "%" + parts.group(2);
    }

    /** What ends in a number is an address, in whatever way it is written: 127.0.0.1, 127.1, 0x7f000001. */
    private static String ipv4OrName(String name) {
        var withoutDot = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
        var last = withoutDot.substring(withoutDot.lastIndexOf('.') + 1);
        return NUMBER.matcher(last).matches()
                ? Inet4Address.ofPosixLiteral(withoutDot).getHostAddress()
                : name;
    }

    /** Not a form: in an address, a plus sign is one. */
    private static String decoded(String host) {
        return URLDecoder.decode(host.replace("+", "%2B"), UTF_8);
    }

    /**
     * The JDK knows IDNA of 2003 and Unicode 3.2, browsers those of today (UTS 46). Where the JDK would ask another host
     * than a browser, as for {@code ß}, or knows no answer, as for an emoji, the name must be typed in ASCII.
     */
    private static String ascii(String name) throws MalformedURLException {
        if (!NOT_ASCII.matcher(name).find()) {
            return name;
        }
        try {
            var ascii = IDN.toASCII(name);
            if (IDN.toUnicode(ascii).equals(folded(name))) {
                return ascii;
            }
        } catch (IllegalArgumentException e) {
            // Falls through to the sentence for all names that have to be typed in another way.
        }
        throw new MalformedURLException(
                "the host '" + name + "' must be typed in its ASCII form, which begins with xn--");
    }

    /** What UTS 46, section 4 makes of a name: one character more that it changes is refused, and not guessed. */
    private static String folded(String name) {
        var compatible = Normalizer.normalize(name, Form.NFKC).toLowerCase(Locale.ROOT);
        return Normalizer.normalize(compatible, Form.NFKC).replace('\u3002', '.');
    }
}
