package sevenways.lab.trust;

import java.security.cert.CertificateException;
import java.util.Optional;
import sevenways.lab.Causes;

/** A server's certificate does not prove who it is; the message says why, in our words. */
public final class UntrustedException extends CertificateException {

    private static final long serialVersionUID = 1;

    UntrustedException(String reason, CertificateException cause) {
        super(reason, cause);
    }

    /** The one that was the cause of this failure, directly or not; empty if none was. */
    public static Optional<UntrustedException> causeOf(Throwable failure) {
        return Causes.of(failure)
                .filter(UntrustedException.class::isInstance)
                .map(UntrustedException.class::cast)
                .findFirst();
    }
}
