package sevenways.book;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The files that the chapters name, as pages of the book: so a click leads to a line, and needs no network. */
final class SourcePages {

    /** Where they are, in the book's folder. */
    static final String FOLDER = "source/";

    private final Path root;
    private final Labels labels;
    private final Publication publication;
    private final TreeSet<String> files = new TreeSet<>();
    private final TreeSet<String> folders = new TreeSet<>();

    /** @param root the repository's folder */
    SourcePages(Path root, Labels labels, Publication publication) {
        this.root = root;
        this.labels = labels;
        this.publication = publication;
    }

    /** The page of a file or a folder, counted from the book's folder; from now on it is a part of the book. */
    String pageOf(String path) {
        if (Files.isDirectory(root.resolve(path))) {
            folders.add(path);
            return pageOfFolder(path);
        }
        files.add(path);
        return pageOfFile(path);
    }

    private static String pageOfFolder(String path) {
        return FOLDER + shown(path) + "/index.html";
    }

    private static String pageOfFile(String path) {
        return FOLDER + shown(path) + ".html";
    }

    /** Many a host hides what begins with a dot. */
    private static String shown(String path) {
        return path.replaceAll("(^|/)\\.", "$1dot-");
    }

    String pageOf(String path, int line) {
        return pageOf(path) + "#L" + line;
    }

    /**
     * Where a region begins.
     *
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException with one sentence, if it has no such region
     */
    int lineOf(String path, String region) throws IOException {
        return Region.find(path, Files.readString(root.resolve(path)), region).line();
    }

    void write(BookFolder book, Frame frame, WaysBack waysBack) throws IOException {
        for (var folder : folders) {
            var content = content(folder);
            var page = pageOfFolder(folder);
            files.addAll(content);
            content.forEach(file -> waysBack.add(pageOfFile(file), labels.of("folder", folder), page));
            book.put(page, page(page, folder, list(folder, content), frame, waysBack));
        }
        for (var file : files) {
            var page = pageOfFile(file);
            book.put(page, page(page, file, lines(file), frame, waysBack));
        }
    }

    private String page(String page, String path, String content, Frame frame, WaysBack waysBack) {
        var up = "../".repeat(page.split("/").length - 1);
        return frame.source(Map.of(
                "title", Html.text(path),
                "up", up,
                "back", waysBack.links(page, up),
                "content", content,
                "origin", origin(path)));
    }

    private String origin(String path) {
        return publication
                .sourceOf(path)
                .map(address -> "<p class=\"origin\"><a href=\"%s\">%s</a></p>"
                        .formatted(Html.text(address), Html.text(labels.of("origin.of.source"))))
                .orElse("");
    }

    private List<String> content(String folder) throws IOException {
        try (var found = Files.walk(root.resolve(folder))) {
            return found.filter(Files::isRegularFile)
                    .map(file -> root.relativize(file).toString().replace('\\', '/'))
                    .filter(file -> !file.contains("/target/") && !file.contains("/."))
                    .sorted()
                    .toList();
        }
    }

    private static String list(String folder, List<String> content) {
        return content.stream()
                .map(file -> file.substring(folder.length() + 1))
                .map(file -> "<li><a href=\"" + file + ".html\">" + Html.text(file) + "</a></li>")
                .collect(Collectors.joining("\n", "<ul class=\"files\">\n", "\n</ul>"));
    }

    private String lines(String file) throws IOException {
        var kind = file.replaceFirst(".*[./]", "");
        var lines = Highlighter.html(kind, Files.readAllLines(root.resolve(file)));
        return IntStream.rangeClosed(1, lines.size())
                .mapToObj(number -> "<a id=\"L%d\" href=\"#L%d\">%d</a><span>%s</span>"
                        .formatted(number, number, number, lines.get(number - 1)))
                .collect(Collectors.joining("\n", "<pre class=\"lines\"><code>", "\n</code></pre>"));
    }
}
