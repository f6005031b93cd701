package sevenways.exercises.cli;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** What a learner presses while a program waits. */
interface Keys extends AutoCloseable {

    /** Also what comes when there is no more input. */
    char QUIT = 'q';

    /** One key, if it comes in time. */
    Optional<Character> next(Duration patience) throws IOException, InterruptedException;

    boolean needEnter();

    @Override
    void close() throws IOException;

    /** Of the terminal; where there is none, or it gives lines only, the first letters of lines. */
    static Keys open() {
        var console = System.console();
        return console != null && console.isTerminal() ? TerminalKeys.open().orElseGet(LineKeys::new) : new LineKeys();
    }
}
