package sevenways.comparison;

import java.io.IOException;
import java.nio.file.Path;
import sevenways.comparison.replay.ReplayRun;

/** A form in which a comparison is written to a file, see {@link sevenways.lab.report.UserFile}. */
@FunctionalInterface
interface Output {

    /** @param recording what the replay shows of it; null if it is one of the web */
    void write(Comparison comparison, ReplayRun recording, Path file) throws IOException;
}
