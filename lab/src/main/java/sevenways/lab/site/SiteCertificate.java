package sevenways.lab.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import sevenways.lab.certificate.Authority;
import sevenways.lab.certificate.Identity;
import sevenways.lab.certificate.Wanted;

/**
 * Proves that a slow site is the one that was started for this run: made for it, and gone with it. Its key never leaves
 * this process but for a server that runs in another, as nginx does.
 *
 * @param identity the server's
 * @param folder for its owner alone; holds the files of this record, and nothing else
 */
record SiteCertificate(Identity identity, Path folder) implements AutoCloseable {

    /** By which a site is asked for on its own machine. */
    static final List<String> HERE = List.of("127.0.0.1", "::1", "localhost");

    static SiteCertificate make() throws IOException {
        return make(Files.createTempDirectory("slow-site-certificate"), HERE);
    }

    /** @param hosts the names and addresses by which the site is asked for */
    static SiteCertificate make(Path folder, List<String> hosts) throws IOException {
        var authority = new Authority("a slow site");
        var made = new SiteCertificate(authority.issue(Wanted.server(hosts.toArray(String[]::new))), folder);
        Files.writeString(made.authority(), authority.identity().pem());
        return made;
    }

    /** Whom the clients of the site have to trust, in PEM. */
    Path authority() {
        return folder.resolve("authority.pem");
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(authority());
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
