package sevenways.comparison;

import java.io.PrintWriter;
import java.util.List;
import java.util.function.Function;
import sevenways.lab.report.Decimal;
import sevenways.lab.report.Printable;
import sevenways.lab.report.RunReport;

/** The article's last table, as a terminal of 110 columns can show it. */
final class ComparisonTable {

    /** A column under a heading of two lines; unknown figures are a dash. */
    private record Column(int width, String above, String heading, Function<Row, String> figure) {

        String right(String text) {
            return " ".repeat(Math.max(0, width - text.length())) + text;
        }
    }

    private static final List<Column> COLUMNS = List.of(
            new Column(10, "", "elapsed", ComparisonTable::elapsed),
            new Column(8, "", "/limit", row -> decimal(row.times().elapsedPerLimit(), 2)),
            new Column(7, "times", "faster", row -> decimal(row.times().timesFasterThanFirst(), 1)),
            new Column(7, "in", "flight", row -> figure(row.usage().peakInFlight())),
            new Column(8, "OS", "threads", row -> figure(row.usage().peakThreads())),
            new Column(6, "CPU s", "all", row -> decimal(thousandth(row.usage().cpuMillis()), 2)),
            new Column(6, "", "above", row -> decimal(thousandth(row.usage().cpuAboveEmptyMillis()), 2)),
            new Column(6, "MiB", "all", row -> figure(mebibytes(row.usage().peakRssKiB()))),
            new Column(6, "", "above", row -> figure(mebibytes(row.usage().peakRssAboveEmptyKiB()))),
            new Column(9, "", "switches", row -> figure(row.usage().voluntarySwitches())),
            new Column(7, "article", "s", row -> decimal(row.article().articleSeconds(), 0)),
            new Column(7, "times", "faster", row -> decimal(row.article().articleTimesFaster(), 1)));

    private static final String HOW_TO_READ = """
            /limit: 1.00 is perfect. faster: than lesson 01 in the same round. in flight: by the site's log.
            above: less a run without pages, and so without the JVM's own start. switches: voluntary ones, above too.
            ~: computed, the waiting alone. HttpClient: no lesson, but what one would use at work. article: of 2012.
            """;

    private final Comparison comparison;

    ComparisonTable(Comparison comparison) {
        this.comparison = comparison;
    }

    void print(PrintWriter out) {
        out.printf("%n%d pages of %s%n%s%n%n", comparison.pages(), site(), rounds());
        line(out, "", Column::above);
        line(out, "lesson", Column::heading);
        comparison
                .rows()
                .forEach(
                        row -> line(out, row.lesson(), column -> column.figure().apply(row)));
        out.println();
        printSpread(out);
        comparison.rows().forEach(row -> tell(row, out));
        out.print(HOW_TO_READ);
        out.flush();
    }

    private String site() {
        var name = Printable.sentence(comparison.site());
        return comparison.limitMillis() == null
                ? "the web (" + name + "), limit and peaks in flight unknown"
                : "the slow site (" + name + "), mean delay " + comparison.delayMillis() + " ms, limit "
                        + decimal(thousandth(comparison.limitMillis()), 2) + " s";
    }

    private String rounds() {
        return comparison.rounds() == 1
                ? "One round: single measurements, which a busy machine spoils. --rounds 5 gives medians."
                : "Medians of " + comparison.rounds() + " rounds without the first.";
    }

    private static void line(PrintWriter out, String name, Function<Column, String> cell) {
        out.printf("%-" + Entrant.NAME_WIDTH + "s", name);
        COLUMNS.forEach(column -> out.print(column.right(cell.apply(column))));
        out.println();
    }

    private void printSpread(PrintWriter out) {
        var spread = comparison.rows().stream()
                .filter(row -> row.times().elapsedPerLimitSpread() != null)
                .toList();
        if (spread.isEmpty()) {
            return;
        }
        out.printf("%-" + Entrant.NAME_WIDTH + "s%26s%26s%n", "least .. greatest", "/limit", "faster");
        for (var row : spread) {
            out.printf(
                    "%-" + Entrant.NAME_WIDTH + "s%26s%26s%n",
                    row.lesson(),
                    range(row.times().elapsedPerLimitSpread(), 2),
                    range(row.times().timesFasterSpread(), 1));
        }
        out.println();
    }

    /** Whatever went otherwise than a figure can tell. */
    private static void tell(Row row, PrintWriter out) {
        if (!row.remarks().failures().isEmpty()) {
            out.println(row.lesson() + ": " + RunReport.inWords(row.remarks().outcomes()));
        }
        row.remarks().failures().forEach(kind -> out.println("    " + kind.number() + ": " + kind.why()));
        if (row.remarks().note() != null) {
            out.println(row.lesson() + ": " + row.remarks().note());
        }
    }

    private static String elapsed(Row row) {
        return (row.kind() == Row.Kind.COMPUTED ? "~" : "")
                + decimal(thousandth(row.times().elapsedMillis()), 2);
    }

    private static String range(Row.Spread spread, int digits) {
        return spread == null ? "-" : decimal(spread.least(), digits) + " .. " + decimal(spread.greatest(), digits);
    }

    private static Double thousandth(Long figure) {
        return figure == null ? null : figure / 1000.0;
    }

    private static Long mebibytes(Long kibibytes) {
        return kibibytes == null ? null : kibibytes / 1024;
    }

    private static String decimal(Double figure, int digits) {
        return figure == null ? "-" : Decimal.text(figure, digits);
    }

    private static String figure(Number figure) {
        return figure == null ? "-" : figure.toString();
    }
}
