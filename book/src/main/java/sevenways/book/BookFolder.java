package sevenways.book;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import sevenways.lab.report.UserFile;

/**
 * All files of a book, and how they come into their folder: what an earlier run has written there leaves it, and no file of
 * anybody else is touched.
 */
final class BookFolder {

    /** Names what a run has written, for the next one. Many a host hides what begins with a dot, and no reader needs it. */
    static final String LIST = ".files-of-the-book";

    private final Map<String, byte[]> files = new TreeMap<>();

    /** @param name counted from the book's folder, with slashes */
    void put(String name, String text) {
        put(name, text.getBytes(StandardCharsets.UTF_8));
    }

    void put(String name, byte[] content) {
        files.put(name, content);
    }

    /** @throws IOException with a sentence for the user, if a file of somebody else is in the way; then nothing is changed */
    void writeTo(Path named) throws IOException {
        var folder = named.toAbsolutePath().normalize();
        var earlier = ofAnEarlierRun(folder);
        var now = files.keySet().stream().map(folder::resolve).collect(Collectors.toCollection(LinkedHashSet::new));
        for (var file : now) {
            requireWay(folder, file, earlier);
        }
        for (var file : earlier) {
            if (!now.contains(file)) {
                remove(folder, file);
            }
        }
        // Before the files: those of a run that was ended in between are known to the next one.
        write(folder.resolve(LIST), String.join("\n", files.keySet()).getBytes(StandardCharsets.UTF_8));
        for (var file : files.entrySet()) {
            write(folder.resolve(file.getKey()), file.getValue());
        }
    }

    /** A list that leads out of its folder was not written here. */
    private static Set<Path> ofAnEarlierRun(Path folder) throws IOException {
        var list = folder.resolve(LIST);
        return Files.exists(list)
                ? Files.readAllLines(list).stream()
                        .map(name -> folder.resolve(name).normalize())
                        .filter(file -> file.startsWith(folder))
                        .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                        .collect(Collectors.toSet())
                : Set.of();
    }

    private static void requireWay(Path folder, Path file, Set<Path> earlier) throws IOException {
        for (var place = file; place != null && place.startsWith(folder); place = place.getParent()) {
            var isInTheWay =
                    Files.exists(place, LinkOption.NOFOLLOW_LINKS) && (place.equals(file) || !Files.isDirectory(place));
            if (isInTheWay && !earlier.contains(place)) {
                throw new IOException(
                        ("'%s' is in the way, and no earlier run has written it: empty the folder, or name"
                                        + " another with --out")
                                .formatted(place));
            }
        }
    }

    /** And the folders that have nothing else. */
    private static void remove(Path folder, Path file) throws IOException {
        Files.delete(file);
        try {
            for (var above = file.getParent(); !above.equals(folder); above = above.getParent()) {
                Files.delete(above);
            }
        } catch (DirectoryNotEmptyException _) {
            // It is still needed, or somebody else's.
        }
    }

    private static void write(Path file, byte[] content) throws IOException {
        UserFile.write(file, place -> {
            Files.createDirectories(place.getParent());
            Files.write(place, content);
        });
    }
}
