package sevenways.lab.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.stream.Stream;

/** A file of certificates, in PEM, that this process trusts besides the JDK's. Child processes inherit it. */
public final class TrustFile {

    private static final String PROPERTY = "sevenways.trust";

    private TrustFile() {}

    /**
     * To be called before the first page is loaded.
     *
     * @throws IllegalArgumentException with one sentence for the user, if the file has no certificates
     */
    public static void use(Path file) {
        read(file);
        System.setProperty(PROPERTY, file.toAbsolutePath().toString());
    }

    /** What tells a child JVM the same; none if there is no file. */
    public static Stream<String> flags() {
        return Stream.ofNullable(System.getProperty(PROPERTY)).map(file -> "-D" + PROPERTY + "=" + file);
    }

    static List<X509Certificate> certificates() {
        var file = System.getProperty(PROPERTY);
        return file == null ? List.of() : read(Path.of(file));
    }

    private static List<X509Certificate> read(Path file) {
        try {
            var pem = new ByteArrayInputStream(Files.readAllBytes(file));
            var certificates = CertificateFactory.getInstance("X.509").generateCertificates(pem).stream()
                    .map(X509Certificate.class::cast)
                    .toList();
            if (!certificates.isEmpty()) {
                return certificates;
            }
        } catch (IOException | CertificateException e) {
            // Falls through to the sentence for all that has none.
        }
        throw new IllegalArgumentException("there are no certificates in PEM in the file " + file);
    }
}
