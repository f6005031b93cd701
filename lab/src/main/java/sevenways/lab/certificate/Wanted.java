package sevenways.lab.certificate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

/**
 * What a certificate of a server is to say.
 *
 * @param hosts whom it is for: names, or address literals
 * @param purpose the identifier of what it may be used for
 */
public record Wanted(List<String> hosts, Instant from, Instant until, String purpose) {

    /** To be a server that speaks TLS (RFC 5280, section 4.2.1.12). */
    public static final String SERVER = "1.3.6.1.5.5.7.3.1";

    /** Good for a month, as long as a course may last. A clock that is a little slow is forgiven. */
    public static Wanted server(String... hosts) {
        var now = Instant.now();
        return new Wanted(List.of(hosts), now.minus(Duration.ofHours(1)), now.plus(Duration.ofDays(30)), SERVER);
    }

    /** The same for another time. */
    public Wanted valid(Instant from, Instant until) {
        return new Wanted(hosts, from, until, purpose);
    }

    /** The same for another purpose. */
    public Wanted forPurpose(String other) {
        return new Wanted(hosts, from, until, other);
    }
}
