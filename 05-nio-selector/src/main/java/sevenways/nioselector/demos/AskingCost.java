package sevenways.nioselector.demos;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.ArrayList;
import java.util.concurrent.TimeUnit;
import sevenways.lab.site.SlowSite;

/** The same pages by asking all sockets in turn and by a selector, one after the other, on one thread. */
final class AskingCost {

    private static final int PAGES = 150;
    private static final Duration SHORT = Duration.ofMillis(100);
    private static final Duration LONG = Duration.ofSeconds(1);

    /** What a run has asked and been answered. */
    record Count(long asked, long answered) {}

    /** Loads that many pages of the site. */
    interface Way {
        Count load(SlowSite site, Duration meanDelay) throws IOException;
    }

    private AskingCost() {}

    public static void main(String[] args) throws IOException {
        try (var site = SlowSite.open("embedded")) {
            // A first run pays for what the JVM must read and compile; it is not shown.
            asking(site, SHORT);
            selecting(site, SHORT);
            System.out.println("                   asked   answered    elapsed    CPU of the one thread");
            var asking = measure("asking in turn", AskingCost::asking, site, System.out);
            var selecting = measure("the selector", AskingCost::selecting, site, System.out);
            System.out.printf(
                    "Asking in turn has used %d times the CPU time.%n", Math.round((double) asking / selecting));
        }
    }

    /** @return the CPU time, in nanoseconds */
    private static long measure(String name, Way way, SlowSite site, PrintStream out) throws IOException {
        var threads = ManagementFactory.getThreadMXBean();
        var cpu = threads.getCurrentThreadCpuTime();
        var start = System.nanoTime();
        var count = way.load(site, LONG);
        var elapsed = System.nanoTime() - start;
        var used = threads.getCurrentThreadCpuTime() - cpu;
        out.printf(
                "%-15s%9d  %9d  %6d ms    %6d ms%n",
                name,
                count.asked(),
                count.answered(),
                TimeUnit.NANOSECONDS.toMillis(elapsed),
                TimeUnit.NANOSECONDS.toMillis(used));
        return used;
    }

    static Count asking(SlowSite site, Duration meanDelay) throws IOException {
        var pages = new ArrayList<AskingInTurn.Page>();
        for (var page : site.newRun(meanDelay).pages(PAGES)) {
            var channel = SocketChannel.open();
            channel.configureBlocking(false);
            channel.connect(NaivePage.addressOf(page));
            pages.add(new AskingInTurn.Page(channel, NaivePage.requestFor(page)));
        }
        var asking = new AskingInTurn();
        asking.run(pages);
        return new Count(asking.asked(), asking.answered());
    }

    /** Each handler is a question whose answer is known to be there. */
    static Count selecting(SlowSite site, Duration meanDelay) throws IOException {
        var handlers = new long[1];
        var pages = new ArrayList<NaivePage>();
        for (var page : site.newRun(meanDelay).pages(PAGES)) {
            pages.add(new NaivePage(page));
        }
        try (var selector = Selector.open()) {
            new NaiveLoop(selector) {
                @Override
                void sleep() throws IOException {
                    super.sleep();
                    handlers[0] += selector.selectedKeys().size();
                }
            }.run(pages);
        }
        return new Count(handlers[0], handlers[0]);
    }
}
