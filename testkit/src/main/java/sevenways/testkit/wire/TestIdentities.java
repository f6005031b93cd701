package sevenways.testkit.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import sevenways.lab.certificate.Authority;
import sevenways.lab.certificate.Identity;
import sevenways.lab.certificate.Wanted;
import sevenways.lab.trust.TrustFile;

/** Servers' certificates, good and bad ones, made for this JVM; from here on it trusts their issuer. */
public final class TestIdentities {

    private static final String HERE = "127.0.0.1";
    private static final Duration DAY = Duration.ofDays(1);

    private static final Authority TRUSTED = new Authority("an issuer that a test trusts");

    /** For this machine, by its address. */
    public static final Identity GOOD = TRUSTED.issue(Wanted.server(HERE, "localhost"));

    private static final Path TRUST_FILE = trust(TRUSTED.identity());

    private TestIdentities() {}

    public static Identity of(String host) {
        return TRUSTED.issue(Wanted.server(host));
    }

    public static Identity expired() {
        return expired(HERE);
    }

    public static Identity expired(String host) {
        var now = Instant.now();
        return TRUSTED.issue(Wanted.server(host).valid(now.minus(DAY.multipliedBy(2)), now.minus(DAY)));
    }

    public static Identity notYetValid() {
        var now = Instant.now();
        return TRUSTED.issue(Wanted.server(HERE).valid(now.plus(DAY), now.plus(DAY.multipliedBy(2))));
    }

    public static Identity ofAnotherHost() {
        return of("another.invalid");
    }

    /** One of a client. */
    public static Identity forAnotherPurpose() {
        return TRUSTED.issue(Wanted.server(HERE).forPurpose("1.3.6.1.5.5.7.3.2"));
    }

    public static Identity ofAnUnknownIssuer() {
        return new Authority("an issuer that nobody trusts").issue(Wanted.server(HERE));
    }

    public static Identity selfSigned() {
        return new Authority("nobody but itself").identity();
    }

    /** With it, another process trusts the same. It is deleted when this one ends. */
    public static Path trustFile() {
        return TRUST_FILE;
    }

    private static Path trust(Identity issuer) {
        try {
            var file = Files.createTempFile("trusted", ".pem");
            file.toFile().deleteOnExit();
            Files.writeString(file, issuer.pem());
            TrustFile.use(file);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
