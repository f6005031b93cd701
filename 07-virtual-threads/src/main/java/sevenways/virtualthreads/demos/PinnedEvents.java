package sevenways.virtualthreads.demos;

import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.stream.Collectors;
import jdk.jfr.Recording;
import jdk.jfr.consumer.RecordedEvent;
import jdk.jfr.consumer.RecordingFile;

/** Records when a virtual thread wanted to leave its carrier and could not, by Java Flight Recorder. */
final class PinnedEvents implements AutoCloseable {

    private static final String PINNED = "jdk.VirtualThreadPinned";

    /** Shorter waits happen while the JVM links code. JFR's own default is the same. */
    private static final Duration NOTEWORTHY = Duration.ofMillis(20);

    private final Recording recording = new Recording();

    /** Begins to record. */
    PinnedEvents() {
        recording.enable(PINNED).withThreshold(NOTEWORTHY);
        recording.start();
    }

    /** What was recorded of this thread, in a few words. */
    String ofThread(String name) throws IOException {
        var file = Files.createTempFile("pinned", ".jfr");
        try {
            recording.dump(file);
            var events = RecordingFile.readAllEvents(file).stream()
                    .filter(event -> event.getThread().getJavaName().equals(name))
                    .map(PinnedEvents::words)
                    .distinct()
                    .collect(Collectors.joining("; "));
            return events.isEmpty() ? "no " + PINNED : events;
        } finally {
            Files.delete(file);
        }
    }

    private static String words(RecordedEvent event) {
        return PINNED + ", " + event.getString("blockingOperation") + ": " + event.getString("pinnedReason");
    }

    @Override
    public void close() {
        recording.close();
    }
}
