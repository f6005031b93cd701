package sevenways.exercises.cli;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Optional;
import org.jline.terminal.Attributes;
import org.jline.terminal.Terminal;
import org.jline.terminal.TerminalBuilder;
import org.jline.utils.NonBlockingReader;

/** Single keys, without Enter. */
final class TerminalKeys implements Keys {

    private final Terminal terminal;
    private final Attributes before;

    private TerminalKeys(Terminal terminal) {
        this.terminal = terminal;
        before = terminal.enterRawMode();
    }

    /** Empty where JLine knows no way to single keys. */
    static Optional<Keys> open() {
        try {
            // Its own handling of signals would take Ctrl-C from us, and leave the terminal as it is now.
            return Optional.of(new TerminalKeys(TerminalBuilder.builder()
                    .system(true)
                    .dumb(false)
                    .nativeSignals(false)
                    .build()));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    @Override
    public Optional<Character> next(Duration patience) throws IOException, InterruptedException {
        var key = read(patience);
        if (key == NonBlockingReader.READ_EXPIRED) {
            return Optional.empty();
        }
        return Optional.of(key == NonBlockingReader.EOF ? QUIT : (char) key);
    }

    private int read(Duration patience) throws IOException, InterruptedException {
        try {
            return terminal.reader().read(patience.toMillis());
        } catch (InterruptedIOException e) {
            throw new InterruptedException();
        }
    }

    @Override
    public boolean needEnter() {
        return false;
    }

    @Override
    public void close() throws IOException {
        terminal.setAttributes(before);
        terminal.close();
    }
}
