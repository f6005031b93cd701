package sevenways.lab.site;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes what docker/compose.tls.yaml mounts: a certificate and its key for the slow site in a container, and the file
 * of whom to trust for it. Its arguments are the names and addresses by which others will ask for the site; this
 * machine's own belong to it in any case.
 */
final class SiteCertificateMain {

    private static final Path DOCKER = Path.of("docker");

    private SiteCertificateMain() {}

    public static void main(String[] others) throws IOException {
        try {
            System.out.println(make(Stream.concat(SiteCertificate.HERE.stream(), Stream.of(others))
                    .toList()));
        } catch (IllegalArgumentException e) {
            System.err.println(e.getMessage());
            System.exit(2);
        }
    }

    /**
     * Says what became of it.
     *
     * @throws IllegalArgumentException with one sentence for the user
     */
    private static String make(List<String> hosts) throws IOException {
        if (!Files.isDirectory(DOCKER)) {
            throw new IllegalArgumentException(
                    "There is no folder docker here: run this in the folder of the whole project");
        }
        for (var host : hosts) {
            if (!StandardCharsets.US_ASCII.newEncoder().canEncode(host)) {
                throw new IllegalArgumentException(
                        "'" + host + "' is no host: write its name in ASCII, as name servers have it, or its address");
            }
        }
        // For its owner alone, and put in its place when it is whole.
        var fresh = Files.createTempDirectory(DOCKER, "certificate");
        var certificate = SiteCertificate.make(fresh, hosts);
        new NginxFiles(fresh).add(certificate.identity());
        var place = DOCKER.resolve("certificate");
        if (Files.exists(place)) {
            new NginxFiles(place).close();
        }
        Files.move(fresh, place);
        var end = certificate.identity().certificate().getNotAfter().toInstant();
        return "The folder " + place + " has a certificate for " + String.join(", ", hosts) + ", good until "
                + LocalDate.ofInstant(end, ZoneId.systemDefault());
    }
}
