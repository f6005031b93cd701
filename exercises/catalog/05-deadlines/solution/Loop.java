package sevenways.e05.deadlines;

import java.io.IOException;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.*;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import sevenways.exercises.given.Clock;
import sevenways.exercises.given.Handler;
import sevenways.exercises.given.Sleep;
import sevenways.lab.Outcome;

/** A loop whose pages have sent their requests and only listen. Each has a time of its own. */
final class Loop implements AutoCloseable {

    private final Selector selector = Selector.open();
    private final Set<Handler> waiting = new HashSet<>();
    private final Clock clock;
    private final Sleep sleep;
    private final BiConsumer<Handler, Outcome> results;

    Loop(Clock clock, Sleep sleep, BiConsumer<Handler, Outcome> results) throws IOException {
        this.clock = clock;
        this.sleep = sleep;
        this.results = results;
    }

    void begin(Handler page, Duration timeout) throws IOException {
        waiting.add(page);
        page.begin(selector);
        remember(page, timeout);
    }

    /** Returns when each page has its result. */
    void run() throws IOException {
        while (!waiting.isEmpty()) {
            sleep.select(selector, millisToSleep());
            for (var key : selector.selectedKeys()) {
                var page = (Handler) key.attachment();
                page.onReadable();
                if (page.isDone()) {
                    end(page, Outcome.OK);
                }
            }
            selector.selectedKeys().clear();
            endLate();
        }
    }

    // Wanted: who is late ends as TIMEOUT, and the loop sleeps until somebody is ready or the next one is late.
    // What time it is, clock.nanoTime() says.

    // your turn
    private record Deadline(Handler page, long nanos) {}

    private final Queue<Deadline> deadlines = new PriorityQueue<>((a, b) -> Long.signum(a.nanos() - b.nanos()));

    private void remember(Handler page, Duration timeout) {
        deadlines.add(new Deadline(page, clock.nanoTime() + timeout.toNanos()));
    }

    private void endLate() throws IOException {
        while (!deadlines.isEmpty()) {
            var page = deadlines.element().page();
            if (waiting.contains(page)) {
                if (nanosLeft() > 0) {
                    return;
                }
                end(page, Outcome.TIMEOUT);
            }
            deadlines.remove();
        }
    }

    private long nanosLeft() {
        return deadlines.element().nanos() - clock.nanoTime();
    }

    private long millisToSleep() {
        return Math.max(0, TimeUnit.NANOSECONDS.toMillis(nanosLeft())) + 1;
    }
    // end of your turn

    private void end(Handler page, Outcome outcome) throws IOException {
        waiting.remove(page);
        page.close();
        results.accept(page, outcome);
    }

    @Override
    public void close() throws IOException {
        selector.close();
    }
}
