package sevenways.lab.certificate;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.security.PrivateKey;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;

/** A certificate, and the key that proves that it is one's own. */
public record Identity(PrivateKey key, X509Certificate certificate) {

    /** The certificate as text. */
    public String pem() {
        try {
            return text("CERTIFICATE", certificate.getEncoded());
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate of our own", e);
        }
    }

    /** The key as text, in PKCS #8, not encrypted. */
    public String keyPem() {
        return text("PRIVATE KEY", key.getEncoded());
    }

    /** RFC 7468. */
    private static String text(String label, byte[] content) {
        var encoder = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII));
        return "-----BEGIN %s-----%n%s%n-----END %s-----%n"
                .formatted(label, encoder.encodeToString(content), label)
                .replace("\r", "");
    }
}
