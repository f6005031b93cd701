package sevenways.exercises.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** Reads whole lines, and takes the first letter of each. */
final class LineKeys implements Keys {

    private final BlockingQueue<Character> pressed = new LinkedBlockingQueue<>();

    LineKeys() {
        // A daemon: nothing can end a read of the standard input.
        Thread.ofPlatform().daemon().name("keys").start(this::read);
    }

    @Override
    public Optional<Character> next(Duration patience) throws InterruptedException {
        return Optional.ofNullable(pressed.poll(patience.toNanos(), TimeUnit.NANOSECONDS));
    }

    @Override
    public boolean needEnter() {
        return true;
    }

    @Override
    public void close() {
        // The standard input is not ours to close.
    }

    private void read() {
        try {
            var in = new BufferedReader(new InputStreamReader(System.in));
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (!line.isBlank()) {
                    pressed.add(line.strip().charAt(0));
                }
            }
        } catch (IOException e) {
            // As good as its end.
        }
        pressed.add(QUIT);
    }
}
