package sevenways.book;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The pages of the book in the order in which they are read, in named parts. */
record Contents(List<Part> parts) {

    private static final String INDENTATION = "  ";

    /** @param name the label behind "part." says it in the reader's language */
    record Part(String name, List<Entry> entries) {}

    /**
     * A page.
     *
     * @param file the Markdown, counted from the repository's root, with slashes
     * @param further whether it goes on with the chapter above it
     */
    record Entry(String file, boolean further) {

        /** The file in the book's folder, which has no folders for chapters. */
        String page() {
            if (file.equals("README.md")) {
                return "index.html";
            }
            var name = file.replaceFirst("^docs/", "").replaceFirst("(/README)?\\.md$", "");
            return name.replace('/', '-') + ".html";
        }
    }

    /** @param root the repository's folder */
    static Contents ofTheBook(Path root) throws IOException {
        return parse(Resources.text("contents.txt"), root);
    }

    /**
     * A part is a line without indentation; below it stand its pages, the further ones of a chapter indented twice. A name
     * with a star means whatever files there are that have no place of their own.
     */
    static Contents parse(String text, Path root) throws IOException {
        var lines = text.lines().filter(line -> !line.isBlank()).toList();
        var placed = lines.stream().map(String::strip).collect(Collectors.toCollection(LinkedHashSet::new));
        var parts = new ArrayList<Part>();
        for (var line : lines) {
            if (!line.startsWith(INDENTATION)) {
                parts.add(new Part(line, new ArrayList<>()));
                continue;
            }
            var further = line.startsWith(INDENTATION + INDENTATION);
            for (var file : files(line.strip(), placed, root)) {
                parts.getLast().entries().add(new Entry(file, further));
            }
        }
        parts.removeIf(part -> part.entries().isEmpty());
        return new Contents(parts);
    }

    private static List<String> files(String name, Set<String> placed, Path root) throws IOException {
        if (!name.contains("*")) {
            return Files.exists(root.resolve(name)) ? List.of(name) : List.of();
        }
        var folder = root.resolve(name.replaceFirst("/[^/]*$", ""));
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        var matcher = FileSystems.getDefault().getPathMatcher("glob:" + name);
        try (var found = Files.list(folder)) {
            return found.map(root::relativize)
                    .filter(matcher::matches)
                    .map(file -> file.toString().replace('\\', '/'))
                    .filter(placed::add)
                    .sorted()
                    .toList();
        }
    }

    Stream<Entry> entries() {
        return parts.stream().flatMap(part -> part.entries().stream());
    }
}
