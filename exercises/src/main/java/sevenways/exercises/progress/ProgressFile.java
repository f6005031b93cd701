package sevenways.exercises.progress;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import sevenways.exercises.catalog.Project;
import sevenways.lab.report.JsonFile;
import sevenways.lab.report.UserFile;
import tools.jackson.core.JacksonException;

/** The learner's progress on disk. Two programs may change it at once: a {@code watch}, and a {@code hint} beside it. */
public final class ProgressFile {

    private final Path file;
    private final Path lock;
    private final Consumer<String> teller;

    /** @param teller is told, in a sentence, of a file that is of no use */
    public ProgressFile(Project project, Consumer<String> teller) {
        this.file = project.progress();
        this.lock = project.target().resolve("progress.lock");
        this.teller = teller;
    }

    public Progress read() throws IOException {
        if (!Files.exists(file)) {
            return Progress.NONE;
        }
        var ours = ours();
        if (ours.isEmpty()) {
            putAside();
        }
        return ours.orElse(Progress.NONE);
    }

    /** Reads, changes and writes, while nobody else does; whoever reads meanwhile finds the old file or the new one. */
    public Progress change(UnaryOperator<Progress> step) throws IOException {
        Files.createDirectories(lock.getParent());
        try (var channel = FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                var _ = channel.lock()) {
            var changed = step.apply(read());
            var beside = beside(".new");
            UserFile.write(beside, written -> JsonFile.write(changed, written));
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return changed;
        }
    }

    private Optional<Progress> ours() throws IOException {
        return read(Files.readAllBytes(file));
    }

    /** Empty if it is not what we write. */
    public static Optional<Progress> read(byte[] json) {
        try {
            return Optional.ofNullable(JsonFile.read(json, Progress.class)).filter(Progress::isOurs);
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    private void putAside() throws IOException {
        var aside = beside(".broken");
        Files.move(file, aside, StandardCopyOption.REPLACE_EXISTING);
        teller.accept("%s is not a progress file of this course; it is kept as %s, and the progress begins anew."
                .formatted(file.getFileName(), aside.getFileName()));
    }

    private Path beside(String ending) {
        return file.resolveSibling(file.getFileName() + ending);
    }
}
