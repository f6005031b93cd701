package sevenways.lab.report;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.function.Function;
import picocli.CommandLine.Help.Ansi;
import sevenways.lab.ChildProcesses;
import sevenways.lab.Outcome;

/** What a reader sees when a run is over: the timeline, then the figures. */
public final class ConsoleReport {

    private final RunReport report;
    private final RunReport.Totals totals;
    private final Ansi colours;

    public ConsoleReport(RunReport report, Ansi colours) {
        this.report = report;
        totals = report.totals();
        this.colours = colours;
    }

    public void print(PrintWriter out) {
        new Timeline(report).print(out);
        line(out, "lesson", report.lesson());
        line(
                out,
                "pages",
                report.pages()
                        + (report.site() == null
                                ? ""
                                : " of the slow site (" + Printable.sentence(report.site()) + ")"));
        line(
                out,
                "outcomes",
                report.results().isEmpty() ? "none" : RunReport.inWords(report.outcomes(), this::coloured));
        var label = "failures";
        for (var kind : report.failures()) {
            line(out, label, coloured(kind.outcome(), kind.number()) + ": " + kind.why());
            label = "";
        }
        line(out, "elapsed", seconds(totals.elapsedMillis()));
        line(out, "limit", ifKnown(totals.limitMillis(), limit -> seconds(limit) + ", the slowest page's delay"));
        if (isComparable()) {
            line(out, "elapsed / limit", Decimal.text(totals.elapsedMillis() / (double) totals.limitMillis(), 2));
        }
        line(out, "peak in flight", ifKnown(totals.peakInFlight(), peak -> peak + ", by the site's log"));
        line(out, "OS threads", ifKnown(totals.peakThreads(), peak -> peak + " added by the lesson, at most at once"));
        line(out, "CPU time", ifKnown(totals.cpuMillis(), ConsoleReport::seconds));
        line(out, "peak memory", ifKnown(totals.peakRssKiB(), peak -> peak / 1024 + " MiB"));
        out.flush();
    }

    /** What else there is to see of a lesson that has other processes wait. */
    public void print(ChildProcesses children, PrintWriter out) {
        line(
                out,
                "children",
                children.number() + " processes, the first ready after " + seconds(children.firstReady())
                        + ", all after " + seconds(children.allReady()));
        line(out, "their CPU time", ifKnown(children.use().cpuMillis(), ConsoleReport::seconds));
        line(out, "their memory", ifKnown(children.use().peakRssKiB(), peak -> peak / 1024 + " MiB"));
        out.flush();
    }

    /** Pages that failed may have taken less than their time, or more: such a run compares with nothing. */
    private boolean isComparable() {
        return totals.limitMillis() != null
                && totals.limitMillis() > 0
                && report.results().stream().allMatch(page -> page.outcome() == Outcome.OK);
    }

    private String coloured(Outcome outcome, String text) {
        return colours.string("@|" + (outcome == Outcome.OK ? "green" : "red") + " " + text + "|@");
    }

    private static void line(PrintWriter out, String name, String value) {
        out.printf("%-16s %s%n", name, value);
    }

    private static <T> String ifKnown(T figure, Function<T, String> text) {
        return figure == null ? "unknown" : text.apply(figure);
    }

    private static String seconds(long millis) {
        return Decimal.text(millis / 1000.0, 2) + " s";
    }

    private static String seconds(Duration time) {
        return seconds(time.toMillis());
    }
}
