package sevenways.e04.blockingcall;

import java.util.*;
import java.util.concurrent.*;
import sevenways.blockingcoroutine.Channel;
import sevenways.blockingcoroutine.Scheduler;
import sevenways.blockingcoroutine.Tasklet;

/**
 * Five tasklets of lesson 04 on one thread. Three writers write a report each, the registrar fetches a number for each
 * from the office, and the printer prints them.
 *
 * <p>Wanted: all three reports are printed. As it is, the thread stands still, and all five tasklets with it. Find the
 * call that blocks it.
 */
final class Reports {

    private final Scheduler scheduler = new Scheduler();
    private final Channel<String> finished = new Channel<>(scheduler, "finished");
    private final List<String> printed = new ArrayList<>();

    Scheduler scheduler() {
        return scheduler;
    }

    List<String> printed() {
        return printed;
    }

    void start(List<String> titles, Office office) {
        for (var title : titles) {
            scheduler.start("writer of " + title, () -> finished.send(report(title)));
        }
        scheduler.start("registrar", () -> titles.forEach(title -> register(office.nextNumber())));
        scheduler.start("printer", () -> titles.forEach(title -> printed.add(finished.receive())));
    }

    // your turn
    private final Queue<Integer> numbers = new ArrayDeque<>(List.of(17, 4, 99));

    private String report(String title) {
        return numbers.poll() + ". " + title.toUpperCase(Locale.ROOT) + ": read, and found good";
    }

    private void register(int number) {}
    // end of your turn
}
