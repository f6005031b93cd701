package sevenways.nioselector.demos;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The naive loop, and somebody who watches it fall asleep. Whenever nothing is ready, the other end has its turn, on the
 * same thread. If that does nothing either, nobody will ever wake the loop: no clock is needed to know it.
 */
final class WatchedLoop extends NaiveLoop {

    /** What the servers do when they have their turn. */
    interface OtherEnd {
        /** @return false if it only waits, from now on for ever */
        boolean takeTurn() throws IOException;
    }

    private static final class NobodyWakesItException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    /** So many turns without sleep are no accident. */
    private static final int MANY = 1000;

    private final OtherEnd otherEnd;
    private final PrintStream out;
    private int turns;
    private int turnsSinceSleep;

    WatchedLoop(Selector selector, OtherEnd otherEnd, PrintStream out) {
        super(selector);
        this.otherEnd = otherEnd;
        this.out = out;
    }

    void watch(List<? extends NaivePage> pages) throws IOException {
        try {
            run(pages);
            out.println("loop    returns after " + turns + " turns");
        } catch (NobodyWakesItException e) {
            out.println("Nobody will ever wake the loop.");
        }
    }

    @Override
    void sleep() throws IOException {
        while (selector.selectNow() == 0) {
            turnsSinceSleep = 0;
            out.println("loop    sleeps until a channel is " + awaited());
            if (!otherEnd.takeTurn()) {
                throw new NobodyWakesItException();
            }
        }
        turns++;
        turnsSinceSleep++;
        if (turnsSinceSleep == MANY) {
            out.println("loop    has turned " + MANY + " times and has not slept");
            otherEnd.takeTurn();
        }
        if (turnsSinceSleep > 2 * MANY) {
            throw new IllegalStateException("the loop turns in vain, whatever the other end does");
        }
    }

    private String awaited() {
        return selector.keys().stream()
                .filter(SelectionKey::isValid)
                .map(key -> switch (key.interestOps()) {
                    case SelectionKey.OP_WRITE -> "writable";
                    case SelectionKey.OP_READ -> "readable";
                    default ->
                        throw new IllegalStateException("no demonstration sleeps for this: " + key.interestOps());
                })
                .collect(Collectors.joining(", or another "));
    }
}
