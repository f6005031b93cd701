package sevenways.virtualthreads.demos;

import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * A file is read by a system call that returns when the bytes are there. Nothing tells beforehand when that will be, so A
 * does not even try to leave its carrier. The file here is a FIFO, which is as slow as one likes.
 */
final class InFileRead {

    private InFileRead() {}

    public static void main(String[] args) throws IOException, InterruptedException {
        var folder = Files.createTempDirectory("file-read");
        var fifo = folder.resolve("fifo");
        try {
            makeFifo(fifo);
            OneCarrier.show("in the read of a file", Duration.ofSeconds(1), b -> read(fifo, b));
        } finally {
            Files.deleteIfExists(fifo);
            Files.delete(folder);
        }
    }

    // region:read
    private static void read(Path fifo, ThreadB b) throws IOException {
        Thread.ofPlatform().daemon().start(() -> writeAfter(b, fifo));
        b.start();
        try (var input = new FileInputStream(fifo.toFile())) {
            input.read();
        }
    }
    // endregion:read

    private static void writeAfter(ThreadB b, Path fifo) {
        try (var output = new FileOutputStream(fifo.toFile())) {
            b.await();
            output.write('!');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void makeFifo(Path fifo) throws IOException, InterruptedException {
        try {
            new ProcessBuilder("mkfifo", fifo.toString()).inheritIO().start().waitFor();
        } catch (IOException e) {
            throw new IOException("This demonstration needs a system with FIFOs, and the command mkfifo", e);
        }
    }
}
