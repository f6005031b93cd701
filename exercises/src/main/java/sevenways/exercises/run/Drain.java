package sevenways.exercises.run;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import sevenways.exercises.verdict.Output;

/** Reads whatever a process prints, however much it is: a program whose output nobody reads stands still. */
final class Drain {

    private static final int MOST_KEPT = 64 << 10;

    /** A process that has ended has no more to say; but one that it has started may keep the pipe open. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private final Thread reader;
    private long cut;

    Drain(InputStream in) {
        reader = Thread.ofPlatform().daemon().name("drain").start(() -> drain(in));
    }

    /** What the process, which has ended, has printed. */
    Output upToNow() throws InterruptedException {
        reader.join(PATIENCE);
        synchronized (this) {
            return new Output(kept.toString(StandardCharsets.UTF_8), cut);
        }
    }

    private void drain(InputStream in) {
        var buffer = new byte[8192];
        try (in) {
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                keep(buffer, read);
            }
        } catch (IOException e) {
            // The process has been ended in the middle of its output; what came is kept.
        }
    }

    private synchronized void keep(byte[] buffer, int length) {
        var room = Math.min(length, MOST_KEPT - kept.size());
        kept.write(buffer, 0, room);
        cut += length - room;
    }
}
