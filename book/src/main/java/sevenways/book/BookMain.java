package sevenways.book;

import sevenways.lab.cli.CommandLines;

/** Makes the book. */
public final class BookMain {

    private BookMain() {}

    public static void main(String[] args) {
        System.exit(CommandLines.of("book", new BookCommand()).execute(args));
    }
}
