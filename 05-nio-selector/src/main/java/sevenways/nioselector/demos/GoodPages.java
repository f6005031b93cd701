package sevenways.nioselector.demos;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.nio.channels.Selector;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import sevenways.lab.site.Experiment;
import sevenways.lab.site.SlowSite;

/** The five pages of the slow site, by the naive loop: one thread has all of them in flight at once. */
final class GoodPages {

    private GoodPages() {}

    public static void main(String[] args) throws IOException {
        try (var site = SlowSite.open("embedded")) {
            var run = site.newRun(Duration.ofSeconds(1));
            show(run, run.pages(5), System.out);
        }
    }

    static void show(Experiment run, List<URI> addresses, PrintStream out) throws IOException {
        var pages = new ArrayList<NaivePage>();
        for (var page : addresses) {
            pages.add(new NaivePage(page));
        }
        try (var selector = Selector.open()) {
            new NaiveLoop(selector).run(pages);
        }
        for (var page : pages) {
            out.println(page.answer().lines().findFirst().orElseThrow() + ", "
                    + page.answer().length() + " characters");
        }
        out.println("peak in flight " + run.log().peakInFlight() + ", by the site's log");
    }
}
