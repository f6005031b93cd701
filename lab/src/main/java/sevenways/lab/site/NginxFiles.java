package sevenways.lab.site;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import sevenways.lab.certificate.Identity;

/**
 * The files that nginx reads, copied from the class path. The container's user may read the copies, whatever the umask
 * here is; and there are files also where the class path is a jar.
 *
 * @param folder holds nothing else
 */
record NginxFiles(Path folder) implements AutoCloseable {

    /** @param configuration the resource that becomes nginx.conf */
    static NginxFiles copy(String configuration, String script) throws IOException {
        var files = new NginxFiles(Files.createTempDirectory("slow-site"));
        copy(configuration, files.configuration());
        copy(script, files.script());
        Files.createDirectory(files.pages());
        files.pages().toFile().setReadable(true, false);
        files.pages().toFile().setExecutable(true, false);
        for (var page : SlowPage.values()) {
            copy("docker/pages/" + page.fileName(), files.pages().resolve(page.fileName()));
        }
        copy("docker/pages/gate-shut.html", files.pages().resolve("gate-shut.html"));
        copy("docker/pages/room.html", files.pages().resolve("room.html"));
        return files;
    }

    /** Adds what makes the site speak TLS. */
    void add(Identity identity) throws IOException {
        copy("docker/tls.conf", tls());
        write(identity.pem(), certificate());
        write(identity.keyPem(), key());
    }

    boolean speakTls() {
        return Files.exists(tls());
    }

    Path configuration() {
        return folder.resolve("nginx.conf");
    }

    Path script() {
        return folder.resolve("slow.js");
    }

    Path tls() {
        return folder.resolve("tls.conf");
    }

    Path certificate() {
        return folder.resolve("certificate.pem");
    }

    Path key() {
        return folder.resolve("key.pem");
    }

    Path pages() {
        return folder.resolve("pages");
    }

    @Override
    public void close() {
        try (var all = Files.walk(folder)) {
            for (var file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void copy(String resource, Path file) throws IOException {
        try (var in = NginxFiles.class.getResourceAsStream("/" + resource)) {
            Files.copy(in, file);
        }
        file.toFile().setReadable(true, false);
    }

    /** The container's user may read it, and here nobody but its owner may enter the folder. */
    private static void write(String text, Path file) throws IOException {
        Files.writeString(file, text);
        file.toFile().setReadable(true, false);
    }
}
