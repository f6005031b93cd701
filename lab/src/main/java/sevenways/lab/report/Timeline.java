package sevenways.lab.report;

import java.io.PrintWriter;
import java.util.List;

/** The first pages of a run, a line each: who waited, and when. */
final class Timeline {

    private static final int MOST_PAGES = 20;
    private static final int WIDTH = 40;
    private static final int TITLE_WIDTH = 38;

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
        out.printf("%-13s %-13s |%-" + WIDTH + "s| %d ms%n", "page", "who waits", "0", span);
        for (var page : pages) {
            out.printf(
                    "%-13s %-13s |%s| %6d ms  %s%n",
                    cut(page.name(), 13),
                    cut(page.worker(), 13),
                    bar(page),
                    page.times().millis(),
                    verdict(page));
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

    private static String verdict(RunReport.Page page) {
        return page.verdict().detail() == null
                ? cut(page.verdict().title(), TITLE_WIDTH)
                : Printable.text(page.outcome() + ": " + page.verdict().detail());
    }

    private static String cut(String text, int width) {
        var printable = Printable.text(text);
        return printable.length() <= width ? printable : printable.substring(0, width - 1) + "~";
    }
}
