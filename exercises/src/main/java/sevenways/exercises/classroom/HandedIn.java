package sevenways.exercises.classroom;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipFile;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;

/**
 * Reads files out of a folder or an archive that somebody else has made. Names in it are compared and never opened;
 * nothing is unpacked; links are not followed; and what is larger than answers are is refused, however small it is packed.
 */
final class HandedIn {

    /** The files of exercises have a hundred lines. */
    private static final int MOST_BYTES = 256 << 10;

    /** Of all files that are wanted: there may be copies in other folders. */
    private static final int MOST_BYTES_IN_ALL = 16 << 20;

    private static final int MOST_FILES = 20_000;

    /** To come to the last file of a tar, all before it must be read. */
    private static final long MOST_UNPACKED = 1L << 30;

    private static final Pattern ARCHIVE = Pattern.compile("(?i)(.+)\\.(zip|tar\\.gz|tgz)");

    /** Of a name that leads out of the archive, or to a place of its own choice. */
    private static final Pattern LEADS_OUT =
            Pattern.compile("(?:[A-Za-z]:)?/.*|(?:.*/)?\\.\\.(?:/.*)?", Pattern.DOTALL);

    /** What Git and Maven have made: no answer lies there, and there is much of it. */
    private static final Set<String> MADE = Set.of(".git", "target");

    private final Predicate<String> wanted;
    private final Map<String, byte[]> files = new HashMap<>();
    private int seen;
    private int bytes;

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
     * @throws IOException in a sentence, if it is none of these, or broken, or too large, or leads out of itself
     */
    static Map<String, byte[]> read(Path source, Predicate<String> wanted) throws IOException {
        var handedIn = new HandedIn(wanted);
        var name = source.getFileName().toString().toLowerCase(Locale.ROOT);
        try {
            if (Files.isDirectory(source, LinkOption.NOFOLLOW_LINKS)) {
                handedIn.folder(source);
            } else if (!Files.isRegularFile(source, LinkOption.NOFOLLOW_LINKS)
                    || !ARCHIVE.matcher(name).matches()) {
                throw new IOException("it is no folder, no .zip, no .tar.gz");
            } else if (name.endsWith(".zip")) {
                handedIn.zip(source);
            } else {
                handedIn.tar(source);
            }
        } catch (EOFException e) {
            throw new IOException("it is cut off", e);
        } catch (AccessDeniedException e) {
            throw new IOException("you may not read '%s'".formatted(e.getFile()), e);
        } catch (IllegalArgumentException e) {
            throw new IOException("a name in it cannot be read", e);
        } catch (OutOfMemoryError e) {
            // One name of a tar may be as long as it likes.
            throw new IOException("it needs too much memory", e);
        }
        return handedIn.files;
    }

    private void folder(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path below, BasicFileAttributes attributes) {
                return !below.equals(folder)
                                && MADE.contains(below.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                var name = folder.relativize(file).toString();
                if (isWanted(name) && attributes.isRegularFile()) {
                    try (var in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
                        keep(name, in);
                    }
                }
                return FileVisitResult.CONTINUE;
            }
        });
    }

    private void zip(Path archive) throws IOException {
        var file = archive.toFile();
        if (!file.exists()) {
            // A path keeps the bytes of a name that are no character here; a file does not.
            throw new IOException("its name has characters that this system does not know: rename it");
        }
        // Windows packs names in the encoding of its country. As Latin-1, all bytes are characters, and ours are ASCII.
        try (var zip = new ZipFile(file, StandardCharsets.ISO_8859_1)) {
            for (var entry : Collections.list(zip.entries())) {
                staysWithin(entry.getName());
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
                staysWithin(entry.getName());
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

    /** Nothing is unpacked, so it could do no harm here; but who packs such a name means some. */
    private static void staysWithin(String name) throws IOException {
        if (LEADS_OUT.matcher(withSlashes(name)).matches()) {
            throw new IOException("a name in it leads out of it: '%s'".formatted(name));
        }
    }

    private boolean isWanted(String name) throws IOException {
        seen++;
        if (seen > MOST_FILES) {
            throw new IOException("it has more than %d files".formatted(MOST_FILES));
        }
        return wanted.test(withSlashes(name));
    }

    private void keep(String name, InputStream in) throws IOException {
        var content = in.readNBytes(MOST_BYTES + 1);
        if (content.length > MOST_BYTES) {
            throw new IOException("'%s' in it is larger than 256 KiB".formatted(name));
        }
        bytes += content.length;
        if (bytes > MOST_BYTES_IN_ALL) {
            throw new IOException("the answers in it are larger than 16 MiB");
        }
        files.put(withSlashes(name), content);
    }

    private static String withSlashes(String name) {
        return name.replace('\\', '/');
    }
}
