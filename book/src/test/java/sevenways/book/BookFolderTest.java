package sevenways.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a run leaves in a folder in which there is something already. */
class BookFolderTest {

    /** No file system takes it. */
    private static final String TOO_LONG = "z".repeat(300);

    @TempDir
    private Path parent;

    private Path folder;

    @BeforeEach
    void name() {
        folder = parent.resolve("made/book");
    }

    @Test
    void whatARunDoesNotWriteIsGone() throws IOException {
        book("index.html", "tea.html", "source/pot/Tea.java.html", "source/pot/index.html");
        book("index.html", "source/pot/index.html");
        assertThat(there()).containsExactly(BookFolder.LIST, "index.html", "source/pot/index.html");

        book("index.html");
        assertThat(there()).containsExactly(BookFolder.LIST, "index.html");
        assertThat(folder.resolve("source")).doesNotExist();
    }

    @Test
    void aFolderTakesThePlaceOfAFile() throws IOException {
        book("source");
        book("source/index.html");

        assertThat(there()).containsExactly(BookFolder.LIST, "source/index.html");
    }

    @Test
    void whatIsOfSomebodyElseStays() throws IOException {
        write("CNAME", "mine");
        write(".git/HEAD", "mine");
        book("index.html", "source/Tea.java.html");
        write("source/notes.html", "mine");

        book("index.html");

        assertThat(there()).containsExactly(BookFolder.LIST, ".git/HEAD", "CNAME", "index.html", "source/notes.html");
    }

    @Test
    void aFileOfSomebodyElseIsNotWrittenOverAndNothingElseIsChanged() throws IOException {
        book("index.html", "milk.html");
        write("tea.html", "mine");

        assertThatThrownBy(() -> book("cocoa.html", "index.html", "tea.html"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining(folder.resolve("tea.html").toString())
                .hasMessageContaining("--out");

        assertThat(folder.resolve("tea.html")).hasContent("mine");
        assertThat(there()).containsExactly(BookFolder.LIST, "index.html", "milk.html", "tea.html");
        Files.delete(folder.resolve("tea.html"));
        book("tea.html");
        assertThat(there()).containsExactly(BookFolder.LIST, "tea.html");
    }

    @Test
    void aFileInThePlaceOfAFolderIsNotWrittenOver() throws IOException {
        write("source", "mine");
        assertThatThrownBy(() -> book("source/index.html"))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("'" + folder.resolve("source") + "' is in the way");

        folder = folder.resolve("source");
        assertThatThrownBy(() -> book("index.html"))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("'" + folder + "' is in the way");
    }

    @Test
    void aListThatLeadsOutOfItsFolderRemovesNothingThere() throws IOException {
        Files.writeString(parent.resolve("letter"), "mine");
        write(BookFolder.LIST, "../../letter\n" + parent.resolve("letter") + "\n\nsource/../../../letter\n");

        book("index.html");

        assertThat(parent.resolve("letter")).exists();
    }

    @Test
    void theFilesOfARunThatFailedInBetweenAreKnownToTheNextOne() throws IOException {
        assertThatThrownBy(() -> book("index.html", TOO_LONG))
                .isInstanceOf(IOException.class)
                .hasMessageStartingWith("Cannot write");
        assertThat(there()).contains("index.html");

        book("tea.html");

        assertThat(there()).containsExactly(BookFolder.LIST, "tea.html");
    }

    private void book(String... names) throws IOException {
        var book = new BookFolder();
        for (var name : names) {
            book.put(name, "a page");
        }
        book.writeTo(folder);
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(folder.resolve(file).getParent());
        Files.writeString(folder.resolve(file), text);
    }

    private List<String> there() throws IOException {
        try (var files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> folder.relativize(file).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }
}
