package sevenways.book;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** What {@code mvn -pl book} does. */
@Command(
        sortOptions = false,
        usageHelpAutoWidth = true,
        description = "Makes a book of the chapters: pages that open with a double click.")
final class BookCommand implements Callable<Integer> {

    @Option(names = "--out", paramLabel = "DIR", description = "Where to write it (book/target/book).")
    private Path out;

    @Option(
            names = "--language",
            paramLabel = "TAG",
            converter = LanguageTag.class,
            description = "The language of the chapters, and so of all that the book says besides them: en or zh (en).")
    private Locale language = Locale.ENGLISH;

    @Option(
            names = "--repository",
            paramLabel = "URL",
            description = "Where the repository's files are on the web: each page leads to its own there (nowhere).")
    private URI repository;

    @Option(
            names = "--site",
            paramLabel = "URL",
            description =
                    "Where the book will be on the web: it gets a page for addresses that lead nowhere (nowhere).")
    private URI site;

    @Option(names = "--help", usageHelp = true, description = "Show this help.")
    private boolean helpWanted;

    @Spec
    private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        var root = RepositoryRoot.here();
        var folder = out == null ? root.resolve("book/target/book") : out;
        var publication = new Publication(Optional.ofNullable(repository), Optional.ofNullable(site));
        var book = new Book(root, Contents.ofTheBook(root), Labels.in(language), publication);
        var flaws = book.write(folder);
        var printed = spec.commandLine();
        flaws.forEach(printed.getErr()::println);
        printed.getOut().println(book.pages() + " chapters: open " + folder.resolve("index.html"));
        return flaws.isEmpty() ? CommandLine.ExitCode.OK : CommandLine.ExitCode.SOFTWARE;
    }
}
