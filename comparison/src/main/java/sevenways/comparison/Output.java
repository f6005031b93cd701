package sevenways.comparison;

import java.io.IOException;
import java.nio.file.Path;

/** A form in which a comparison is written to a file, see {@link sevenways.lab.report.UserFile}. */
@FunctionalInterface
interface Output {

    void write(Comparison comparison, Path file) throws IOException;
}
