package sevenways.book;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/**
 * The book of this repository, made once for all tests.
 *
 * @param flaws what the program has said of it
 */
record RenderedBook(Path root, Contents contents, Path folder, List<String> flaws) {

    private static RenderedBook made;

    static synchronized RenderedBook once() throws IOException {
        if (made == null) {
            var root = RepositoryRoot.here();
            var folder = root.resolve("book/target/book-of-the-tests");
            var contents = Contents.ofTheBook(root);
            var flaws = new Book(root, contents, Labels.in(Locale.ENGLISH)).write(folder);
            made = new RenderedBook(root, contents, folder, flaws);
        }
        return made;
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
