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
    private final BlockingQueue<Integer> numbers = new LinkedBlockingQueue<>();

    private String report(String title) {
        return heading(title) + ": read, and found good";
    }

    private String heading(String title) {
        return numbered(title.toUpperCase(Locale.ROOT));
    }

    private String numbered(String heading) {
        var number = numbers.poll();
        while (number == null) {
            number = numbers.poll();
        }
        return number + ". " + heading;
    }

    private void register(int number) {
        numbers.add(number);
    }
    // end of your turn
}
