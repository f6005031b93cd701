package sevenways.lab.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;

/** What a command line must fulfil before anything is sent. */
public final class Require {

    private Require() {}

    /** @throws IllegalArgumentException with the sentence, which is for the user, if the condition is false */
    public static void that(boolean condition, String sentence) {
        if (!condition) {
            throw new IllegalArgumentException(sentence);
        }
    }

    /**
     * Finds out before a run, not after it, whether its files can be written, and none over another.
     *
     * @throws IllegalArgumentException with one sentence for the user, if not
     */
    public static void writable(List<Path> files) {
        var places = new HashSet<Path>();
        for (var file : files) {
            writable(file);
            that(
                    places.add(file.toAbsolutePath().normalize()),
                    "Cannot write '" + file + "' twice: each option needs a file of its own");
        }
    }

    private static void writable(Path file) {
        var folder = file.toAbsolutePath().getParent();
        that(folder != null && Files.isDirectory(folder), "Cannot write '" + file + "': its folder does not exist");
        that(!Files.isDirectory(file), "Cannot write '" + file + "': it is a folder");
        that(Files.isWritable(Files.exists(file) ? file : folder), "Cannot write '" + file + "': no permission");
    }
}
