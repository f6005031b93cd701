package sevenways.lab.trust;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A file of certificates, in PEM, that this process trusts besides the JDK's. Child processes inherit it. */
public final class TrustFile {

    private static final String PROPERTY = "sevenways.trust";

    private TrustFile() {}

    /**
     * From the next connection on, and besides the others.
     *
     * @throws IllegalArgumentException with one sentence for the user, if the file has no certificates
     */
    public static void use(Path file) {
        read(file);
        set(Stream.concat(files().stream(), Stream.of(file.toAbsolutePath())));
    }

    /** From the next connection on, as if it had not been used. */
    public static void forget(Path file) {
        set(files().stream().filter(used -> !used.equals(file.toAbsolutePath())));
    }

    private static void set(Stream<Path> files) {
        System.setProperty(PROPERTY, files.map(Path::toString).collect(Collectors.joining(File.pathSeparator)));
    }

    /** Those in use. */
    public static List<Path> files() {
        var property = System.getProperty(PROPERTY, "");
        return Arrays.stream(property.split(File.pathSeparator))
                .filter(file -> !file.isEmpty())
                .map(Path::of)
                .toList();
    }

    /** What tells a child JVM the same; none if there is no file. */
    public static Stream<String> flags() {
        return Stream.of(System.getProperty(PROPERTY, ""))
                .filter(files -> !files.isEmpty())
                .map(files -> "-D" + PROPERTY + "=" + files);
    }

    static List<X509Certificate> certificates(List<Path> files) {
        return files.stream().flatMap(file -> read(file).stream()).toList();
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
