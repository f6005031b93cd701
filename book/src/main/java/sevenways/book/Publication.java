package sevenways.book;

import java.net.URI;
import java.util.Optional;

/**
 * What a book knows of its place on the web. One that is opened by a double click has none.
 *
 * @param repository where the files of the repository are; empty if they are nowhere
 * @param site where the book itself will be; empty if it will be nowhere
 */
record Publication(Optional<URI> repository, Optional<URI> site) {

    static final Publication NONE = new Publication(Optional.empty(), Optional.empty());

    /** The address of a file of the repository. */
    Optional<String> sourceOf(String file) {
        return repository.map(address -> inside(address) + file);
    }

    Optional<String> folder() {
        return site.map(Publication::inside);
    }

    private static String inside(URI folder) {
        return folder.toString().replaceFirst("/*$", "/");
    }
}
