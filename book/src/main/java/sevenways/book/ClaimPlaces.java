package sevenways.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where the checks say what a claim means. */
record ClaimPlaces(Map<String, Place> places) {

    private static final String CHECKS = "checks/src/test/java/sevenways/checks";
    private static final Pattern NAME = Pattern.compile("\"([a-z][a-z0-9-]+)\"");

    /** @param line counted from 1 */
    record Place(String file, int line) {}

    /** @param root the repository's folder */
    static ClaimPlaces in(Path root) throws IOException {
        var places = new HashMap<String, Place>();
        for (var file : files(root)) {
            var lines = Files.readAllLines(file);
            for (var index = 0; index < lines.size(); index++) {
                var name = NAME.matcher(lines.get(index));
                while (name.find()) {
                    places.putIfAbsent(name.group(1), new Place(CHECKS + "/" + file.getFileName(), index + 1));
                }
            }
        }
        return new ClaimPlaces(places);
    }

    private static List<Path> files(Path root) throws IOException {
        try (var files = Files.newDirectoryStream(root.resolve(CHECKS), "*{Facts,Bands}.java")) {
            var sorted = new ArrayList<Path>();
            files.forEach(sorted::add);
            sorted.sort(null);
            return sorted;
        }
    }

    /** Of the first of these claims; empty if its name is put together by a program. */
    Optional<Place> of(String names) {
        return Optional.ofNullable(places.get(names.split(",\\s+")[0]));
    }
}
