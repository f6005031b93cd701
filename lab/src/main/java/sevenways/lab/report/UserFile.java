package sevenways.lab.report;

import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import tools.jackson.core.exc.JacksonIOException;

/** A file that the user has asked for. */
public final class UserFile {

    /** What goes into the file. */
    @FunctionalInterface
    public interface Content {
        void writeTo(Path file) throws IOException;
    }

    private UserFile() {}

    /** @throws IOException with one sentence for the user, if the file cannot be written */
    public static void write(Path file, Content content) throws IOException {
        try {
            content.writeTo(file);
        } catch (JacksonIOException e) {
            // Unchecked, unlike what it wraps.
            throw cannotWrite(file, e.getCause());
        } catch (IOException e) {
            throw cannotWrite(file, e);
        }
    }

    private static IOException cannotWrite(Path file, Throwable failure) {
        return new IOException("Cannot write '" + file + "': " + reason(failure), failure);
    }

    /** The message of some file system exceptions is the file's name and nothing more. */
    private static String reason(Throwable failure) {
        return failure instanceof FileSystemException known && known.getReason() == null
                ? known.getClass().getSimpleName()
                : failure.getMessage();
    }
}
