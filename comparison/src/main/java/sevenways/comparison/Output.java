package sevenways.comparison;

import java.io.IOException;
import java.nio.file.Path;

/** A form in which a comparison is written to a file. */
@FunctionalInterface
interface Output {

    /** @throws IOException with one sentence for the user, if the file cannot be written */
    void write(Comparison comparison, Path file) throws IOException;
}
