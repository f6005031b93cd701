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
        var encoder = Base64.getMimeEncoder(64, "\n".getBytes(US_ASCII));
        try {
            return "-----BEGIN CERTIFICATE-----\n" + encoder.encodeToString(certificate.getEncoded())
                    + "\n-----END CERTIFICATE-----\n";
        } catch (CertificateEncodingException e) {
            throw new IllegalStateException("a certificate of our own", e);
        }
    }
}
