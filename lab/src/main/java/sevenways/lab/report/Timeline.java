package sevenways.lab.report;

import java.io.PrintWriter;
import java.util.List;
import sevenways.lab.Arrival;

/** The first pages of a run, a line each: who waited, and when. */
final class Timeline {

    private static final int MOST_PAGES = 20;
    private static final int WIDTH = 40;
    private static final int NAME_WIDTH = 13;
    private static final int TITLE_WIDTH = 38;
    private static final int REASON_WIDTH = 100;
    private static final int ADDRESS_WIDTH = 80;

    private final List<RunReport.Page> pages;
    private final int omitted;
    private final long span;

    Timeline(RunReport report) {
        pages = report.results().stream().limit(MOST_PAGES).toList();
        omitted = report.results().size() - pages.size();
        span = Math.max(
                1,
                pages.stream().mapToLong(page -> page.times().endMillis()).max().orElse(1));
    }

    void print(PrintWriter out) {
        if (pages.isEmpty()) {
            return;
        }
        out.printf("%s %s |%-" + WIDTH + "s| %d ms%n", name("page"), name("who waits"), "0", span);
        for (var page : pages) {
            out.printf(
                    "%s %s |%s| %6d ms  %s%s%n",
                    name(page.name()),
                    name(page.worker()),
                    bar(page),
                    page.times().millis(),
                    verdict(page),
                    way(page.arrival()));
        }
        if (omitted > 0) {
            out.println("... and " + omitted + (omitted == 1 ? " more page" : " more pages"));
        }
        out.println();
    }

    private String bar(RunReport.Page page) {
        var from = Math.min(WIDTH - 1, column(page.times().startMillis()));
        var to = Math.max(from + 1, column(page.times().endMillis()));
        return " ".repeat(from) + "=".repeat(to - from) + " ".repeat(WIDTH - to);
    }

    private int column(long millis) {
        return (int) (millis * WIDTH / span);
    }

    private static String name(String text) {
        return Columns.fit(Printable.text(text), NAME_WIDTH);
    }

    private static String verdict(RunReport.Page page) {
        var verdict = page.verdict();
        return verdict.detail() == null
                ? Printable.cut(verdict.title(), TITLE_WIDTH)
                : Printable.cut(verdict.outcome() + ": " + verdict.detail(), REASON_WIDTH);
    }

    /** Where redirects have led. */
    private static String way(Arrival arrival) {
        var redirects = arrival.redirects();
        return redirects == 0
                ? ""
                : " -> " + Printable.cut(arrival.finalUrl().toString(), ADDRESS_WIDTH) + " (" + redirects
                        + (redirects == 1 ? " redirect)" : " redirects)");
    }
}
