package sevenways.lab.certificate;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.ByteArrayInputStream;
import java.math.BigInteger;
import java.net.InetAddress;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import javax.security.auth.x500.X500Principal;

/**
 * Issues certificates for one run (RFC 5280), with keys on the curve P-256. By hand, because a library for this would be
 * larger than all else that a lesson loads; and keytool is a process, and a second, for each.
 */
public final class Authority {

    private static final byte[] ECDSA_WITH_SHA256 = Der.sequence(Der.identifier("1.2.840.10045.4.3.2"));
    private static final byte[] VERSION_3 = Der.optionalAround(0, Der.integer(BigInteger.TWO));
    private static final byte[] MAY_SIGN_CERTIFICATES = Der.bits(2, (byte) 0x04);
    private static final byte[] MAY_SIGN_HANDSHAKES = Der.bits(7, (byte) 0x80);
    private static final int SERIAL_BITS = 120;
    private static final int DNS_NAME = 2;
    private static final int IP_ADDRESS = 7;

    private final X500Principal name;
    private final KeyPair keys;
    private final Identity identity;

    /** A new one, which nobody trusts yet. */
    public Authority(String name) {
        this.name = new X500Principal("CN=" + name);
        keys = newKeys();
        var wanted = Wanted.server();
        identity = sign(keys, this.name, wanted.from(), wanted.until(), new byte[][] {
            extension("2.5.29.19", Der.TRUE, Der.sequence(Der.TRUE)), // it may issue others
            extension("2.5.29.15", Der.TRUE, MAY_SIGN_CERTIFICATES)
        });
    }

    /** Whom to trust. */
    public Identity identity() {
        return identity;
    }

    /** A new certificate with a new key. */
    public Identity issue(Wanted wanted) {
        return sign(newKeys(), new X500Principal("CN=a server"), wanted.from(), wanted.until(), new byte[][] {
            extension("2.5.29.17", hosts(wanted)),
            extension("2.5.29.15", Der.TRUE, MAY_SIGN_HANDSHAKES),
            extension("2.5.29.37", Der.sequence(Der.identifier(wanted.purpose())))
        });
    }

    private Identity sign(KeyPair owner, X500Principal subject, Instant from, Instant until, byte[][] extensions) {
        try {
            var all = Der.join(
                    Der.join(extensions),
                    extension("2.5.29.14", Der.octets(keyIdentifier(owner.getPublic()))),
                    extension("2.5.29.35", Der.sequence(Der.optional(0, keyIdentifier(keys.getPublic())))));
            var content = Der.sequence(
                    VERSION_3,
                    Der.integer(new BigInteger(SERIAL_BITS, new SecureRandom()).setBit(0)),
                    ECDSA_WITH_SHA256,
                    name.getEncoded(),
                    Der.sequence(Der.time(from), Der.time(until)),
                    subject.getEncoded(),
                    owner.getPublic().getEncoded(),
                    Der.optionalAround(3, Der.sequence(all)));
            var signature = Signature.getInstance("SHA256withECDSA");
            signature.initSign(keys.getPrivate());
            signature.update(content);
            var encoded = Der.sequence(content, ECDSA_WITH_SHA256, Der.bits(0, signature.sign()));
            return new Identity(owner.getPrivate(), (X509Certificate)
                    CertificateFactory.getInstance("X.509").generateCertificate(new ByteArrayInputStream(encoded)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK cannot make certificates", e);
        }
    }

    private static byte[] hosts(Wanted wanted) {
        return Der.sequence(wanted.hosts().stream().map(Authority::host).toArray(byte[][]::new));
    }

    private static byte[] host(String host) {
        try {
            return Der.optional(IP_ADDRESS, InetAddress.ofLiteral(host).getAddress());
        } catch (IllegalArgumentException e) {
            return Der.optional(DNS_NAME, host.getBytes(US_ASCII));
        }
    }

    private static byte[] extension(String identifier, byte[]... parts) {
        parts[parts.length - 1] = Der.octets(parts[parts.length - 1]);
        return Der.sequence(Der.identifier(identifier), Der.join(parts));
    }

    /** RFC 5280, section 4.2.1.2, wants a digest of the key; of what, is left open. */
    private static byte[] keyIdentifier(PublicKey key) throws GeneralSecurityException {
        return MessageDigest.getInstance("SHA-1").digest(key.getEncoded());
    }

    private static KeyPair newKeys() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(new ECGenParameterSpec("secp256r1"));
            return generator.generateKeyPair();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this JDK has no keys on the curve P-256", e);
        }
    }
}
