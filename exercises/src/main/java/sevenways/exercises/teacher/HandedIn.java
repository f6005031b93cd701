package sevenways.exercises.teacher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * Reads files out of a folder or an archive that somebody else has made. Names in it are compared and never opened;
 * nothing is unpacked; links are not followed; and no file, however large it says or turns out to be, takes more than a
 * fixed room.
 */
final class HandedIn {

    /** The files of exercises have a hundred lines. */
    private static final int MOST_BYTES = 256 << 10;

    private static final int MOST_FILES = 20_000;

    /** To come to the last file of a tar, all before it must be read. */
    private static final long MOST_UNPACKED = 1L << 30;

    private static final Pattern ARCHIVE = Pattern.compile("(?i)(.+)\\.(zip|tar\\.gz|tgz)");

    private final Predicate<String> wanted;
    private final Map<String, byte[]> files = new HashMap<>();
    private int seen;

    private HandedIn(Predicate<String> wanted) {
        this.wanted = wanted;
    }

    /** The file's name without what tells that it is an archive. */
    static String nameOf(Path source) {
        return ARCHIVE.matcher(source.getFileName().toString()).replaceFirst("$1");
    }

    /**
     * The contents of those files whose name is wanted, by name; names have slashes.
     *
     * @throws IOException in a sentence, if it is none of these, or broken, or too large
     */
    static Map<String, byte[]> read(Path source, Predicate<String> wanted) throws IOException {
        var handedIn = new HandedIn(wanted);
        var name = source.getFileName().toString().toLowerCase(Locale.ROOT);
        try {
            if (Files.isDirectory(source, LinkOption.NOFOLLOW_LINKS)) {
                handedIn.folder(source);
            } else if (name.endsWith(".zip")) {
                handedIn.zip(source);
            } else if (ARCHIVE.matcher(name).matches()) {
                handedIn.tar(source);
            } else {
                throw new IOException("it is no folder, no .zip, no .tar.gz");
            }
        } catch (IllegalArgumentException e) {
            throw new IOException("a name in it cannot be read", e);
        }
        return handedIn.files;
    }

    private void folder(Path folder) throws IOException {
        try (var paths = Files.walk(folder)) {
            for (var path : (Iterable<Path>) paths::iterator) {
                var name = folder.relativize(path).toString();
                if (isWanted(name) && Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
                    try (var in = Files.newInputStream(path, LinkOption.NOFOLLOW_LINKS)) {
                        keep(name, in);
                    }
                }
            }
        }
    }

    private void zip(Path archive) throws IOException {
        try (var zip = new ZipFile(archive.toFile())) {
            for (var entry : Collections.list(zip.entries())) {
                if (isWanted(entry.getName()) && !entry.isDirectory()) {
                    try (var in = zip.getInputStream(entry)) {
                        keep(entry.getName(), in);
                    }
                }
            }
        }
    }

    private void tar(Path archive) throws IOException {
        try (var tar = new TarArchiveInputStream(new GZIPInputStream(Files.newInputStream(archive)))) {
            var unpacked = 0L;
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpacked += entry.getSize();
                if (unpacked > MOST_UNPACKED) {
                    throw new IOException("it is larger than 1 GiB");
                }
                if (isWanted(entry.getName()) && isFile(entry)) {
                    keep(entry.getName(), tar);
                }
            }
        }
    }

    /** To the library, a link is a file. */
    private static boolean isFile(TarArchiveEntry entry) {
        return entry.isFile() && !entry.isLink() && !entry.isSymbolicLink();
    }

    private boolean isWanted(String name) throws IOException {
        seen++;
        if (seen > MOST_FILES) {
            throw new IOException("it has more than %d files".formatted(MOST_FILES));
        }
        return wanted.test(withSlashes(name));
    }

    /** One that is too long is cut: no compiler will take it. */
    private void keep(String name, InputStream in) throws IOException {
        files.put(withSlashes(name), in.readNBytes(MOST_BYTES));
    }

    private static String withSlashes(String name) {
        return name.replace('\\', '/');
    }
}
