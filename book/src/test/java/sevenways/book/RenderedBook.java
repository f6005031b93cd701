package sevenways.book;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import sevenways.lab.cli.CommandLines;

/**
 * The book of this repository, made once for all tests, by its command.
 *
 * @param exit what the command has left with
 * @param out what it has printed
 * @param err and of what it has complained
 */
record RenderedBook(Path root, Contents contents, Path folder, int exit, String out, String err) {

    /** Where it is said that the files of the repository are, and the book. */
    static final String REPOSITORY = "https://example.org/waits/blob/main/";

    static final String SITE = "https://example.org/book/";

    private static RenderedBook made;

    static synchronized RenderedBook once() throws IOException {
        if (made == null) {
            var root = RepositoryRoot.here();
            var folder = root.resolve("book/target/tested-book");
            var out = new StringWriter();
            var err = new StringWriter();
            var exit = command(out, err, "--out", folder.toString(), "--repository", REPOSITORY, "--site", SITE);
            made = new RenderedBook(root, Contents.ofTheBook(root), folder, exit, out.toString(), err.toString());
        }
        return made;
    }

    static int command(StringWriter out, StringWriter err, String... args) {
        return CommandLines.of("book", new BookCommand())
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(args);
    }

    /** The chapters' files in the order of reading. */
    List<String> pages() {
        return contents.entries().map(Contents.Entry::page).toList();
    }

    /** All files of the book that are pages, those of the sources included. */
    List<Path> all() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(file -> file.toString().endsWith(".html")).toList();
        }
    }

    Document parsed(String page) {
        return parse(folder.resolve(page));
    }

    static Document parse(Path file) {
        try {
            return Jsoup.parse(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    Stream<Document> chapters() {
        return pages().stream().map(this::parsed);
    }
}
