package sevenways.comparison;

import java.util.List;
import java.util.Objects;
import sevenways.lab.report.RunReport;

/**
 * All lessons side by side. Its components are the fields of the JSON; what is unknown is null.
 *
 * @param schema the version of this format
 * @param site the slow site's name, or what names the pages of the web
 * @param pages how many pages each lesson loads
 * @param delayMillis the site's mean delay; unknown of the web
 * @param limitMillis the least time that any program can take: the slowest page's delay; unknown of the web
 * @param rounds how often each lesson was to run, the round that is dropped included
 * @param rows the lessons in their order, then the reference
 */
public record Comparison(
        int schema, String site, int pages, Long delayMillis, Long limitMillis, int rounds, List<Row> rows) {

    public static final int SCHEMA = 1;

    /** Of those that ran, the last run of each, in the order of the rows. */
    List<RunReport> lastRuns() {
        return rows.stream().map(Row::lastRun).filter(Objects::nonNull).toList();
    }
}
