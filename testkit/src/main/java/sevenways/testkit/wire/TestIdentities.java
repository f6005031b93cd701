package sevenways.testkit.wire;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import sevenways.lab.certificate.Authority;
import sevenways.lab.certificate.Identity;
import sevenways.lab.certificate.Wanted;
import sevenways.lab.http.TrustFile;

/** Servers' certificates, good and bad ones, made for this JVM; from here on it trusts their issuer. */
public final class TestIdentities {

    private static final String HERE = "127.0.0.1";
    private static final Duration DAY = Duration.ofDays(1);

    private static final Authority TRUSTED = new Authority("an issuer that a test trusts");

    /** For this machine, by its address. */
    public static final Identity GOOD = TRUSTED.issue(Wanted.server(HERE, "localhost"));

    static {
        trust(TRUSTED.identity());
    }

    private TestIdentities() {}

    public static Identity expired() {
        var now = Instant.now();
        return TRUSTED.issue(Wanted.server(HERE).valid(now.minus(DAY.multipliedBy(2)), now.minus(DAY)));
    }

    public static Identity notYetValid() {
        var now = Instant.now();
        return TRUSTED.issue(Wanted.server(HERE).valid(now.plus(DAY), now.plus(DAY.multipliedBy(2))));
    }

    public static Identity ofAnotherHost() {
        return TRUSTED.issue(Wanted.server("another.invalid"));
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

    private static void trust(Identity issuer) {
        try {
            var file = Files.createTempFile("trusted", ".pem");
            file.toFile().deleteOnExit();
            Files.writeString(file, issuer.pem());
            TrustFile.use(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
