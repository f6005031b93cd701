package sevenways.comparison.room;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import sevenways.lab.site.SlowSite;
import sevenways.lab.site.Visitor;

/**
 * What a page costs on a site of a room whose log has a thousand runs, beside one whose log has none: two sites, which are
 * asked in turn, so that whatever else the machine does slows both.
 */
final class FullRoom {

    private static final int RUNS = 1000;

    /** Of a run; as many as a lesson loads. */
    private static final int PAGES = 150;

    private static final int AT_ONCE = 50;
    private static final int PAIRS = 5000;

    private FullRoom() {}

    /** @param args {@code embedded} or {@code nginx}; embedded, if there is none */
    public static void main(String[] args) throws IOException, InterruptedException {
        var where = args.length == 0 ? "embedded" : args[0];
        try (var empty = SlowSite.open(where);
                var full = SlowSite.open(where)) {
            // What a site's JVM must read and compile first, it must for both; these have no name, and are no runs.
            load(empty.newRun(Duration.ZERO).pages(PAIRS));
            load(full.newRun(Duration.ZERO).pages(PAIRS));
            fill(full);
            System.out.printf("%d pages of each site, one after the other%n%n", PAIRS);
            PageCosts.inTurn(pagesOfOneRun(empty), pagesOfOneRun(full), FullRoom::nanos)
                    .print(System.out, RUNS);
        }
    }

    private static void fill(SlowSite site) throws IOException, InterruptedException {
        for (var number = 0; number < RUNS; number++) {
            var run = site.newRun(Duration.ZERO, visitor());
            load(run.pages(PAGES));
            var logged = run.log().visits().size();
            if (logged != PAGES) {
                throw new IOException("the site's log has %d pages of a run of %d".formatted(logged, PAGES));
            }
        }
    }

    private static List<URI> pagesOfOneRun(SlowSite site) {
        return site.newRun(Duration.ZERO, visitor()).pages(PAIRS);
    }

    private static Visitor visitor() {
        return new Visitor("02-threads", "Ann");
    }

    private static void load(List<URI> pages) throws IOException, InterruptedException {
        var loads = new ArrayList<Callable<Long>>();
        pages.forEach(page -> loads.add(() -> nanos(page)));
        try (var some = Executors.newFixedThreadPool(AT_ONCE)) {
            for (var load : some.invokeAll(loads)) {
                load.get();
            }
        } catch (ExecutionException e) {
            throw new IOException("a page of the site cannot be loaded: " + e.getCause(), e);
        }
    }

    private static long nanos(URI page) throws IOException {
        var begun = System.nanoTime();
        try (var body = page.toURL().openStream()) {
            body.readAllBytes();
        }
        return System.nanoTime() - begun;
    }
}
