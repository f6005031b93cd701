package sevenways.comparison.waiter;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import sevenways.lab.JavaCommand;
import sevenways.lab.report.Printable;
import sevenways.lab.site.SlowSite;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JVM in which waiters of one kind wait, and nothing else happens. It prints one line of JSON: what one waiter takes.
 */
final class MeasuredJvm {

    /**
     * The whole heap is in memory from the start. So when resident memory grows, it does so by what lies outside of the
     * heap, and no garbage is mistaken for a waiter.
     */
    private static final List<String> HEAP = List.of("-Xms512m", "-Xmx512m", "-XX:+AlwaysPreTouch");

    /** They wait before anything is measured, and pay for what is there once: classes, a selector, pollers. */
    static final int FIRST = 100;

    private static final JsonMapper JSON = new JsonMapper();

    private MeasuredJvm() {}

    /**
     * Measures in such a JVM, with the flags of the lessons.
     *
     * @throws IOException with one sentence for the user, if it failed
     */
    static Footprint measure(Waiter waiter, int number) throws IOException, InterruptedException {
        var flags = Stream.concat(JavaCommand.flags().stream(), HEAP.stream()).toList();
        var arguments = List.of(waiter.name(), Integer.toString(number));
        var process = new ProcessBuilder(JavaCommand.of(flags, MeasuredJvm.class.getName(), arguments))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try {
            // Before its line is read: the line fits into the pipe, and only this wait can be interrupted.
            if (process.waitFor() != 0) {
                throw new IOException("The " + waiter.title() + " was not measured; the reason stands above");
            }
            return JSON.readValue(process.inputReader().readLine(), Footprint.class);
        } finally {
            process.destroy();
        }
    }

    public static void main(String[] args) {
        try (var site = SlowSite.open("embedded")) {
            var footprint = measureHere(site, Waiter.valueOf(args[0]), Integer.parseInt(args[1]));
            System.out.println(JSON.writeValueAsString(footprint));
        } catch (IOException e) {
            System.err.println(Printable.sentence(e.getMessage()));
            System.exit(1);
        }
    }

    private static Footprint measureHere(SlowSite site, Waiter waiter, int number) throws IOException {
        var run = site.newRun(Duration.ZERO);
        try (var first = new WaitingPages(waiter.downloader(), run, FIRST)) {
            first.awaitRequests(FIRST);
            Footprint.now(); // so that what it takes to measure is there, too
            var before = Footprint.now();
            try (var more = new WaitingPages(waiter.downloader(), run, number)) {
                more.awaitRequests(FIRST + number);
                return Footprint.now().perWaiterSince(before, number);
            }
        }
    }
}
