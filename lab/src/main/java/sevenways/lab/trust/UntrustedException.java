package sevenways.lab.trust;

import java.security.cert.CertificateException;

/** A server's certificate does not prove who it is; the message says why, in our words. */
public final class UntrustedException extends CertificateException {

    private static final long serialVersionUID = 1;

    UntrustedException(String reason, CertificateException cause) {
        super(reason, cause);
    }
}
