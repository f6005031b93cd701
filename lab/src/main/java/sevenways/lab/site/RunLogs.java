package sevenways.lab.site;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import sevenways.lab.site.SiteLog.Visit;

/**
 * The visits of each run, apart from those of all others: the end of a run costs what that run has cost, however many
 * there were before it. A site of a room lives for a day, so the oldest runs are forgotten before they fill the memory.
 */
final class RunLogs {

    /** Some 300 MiB; twice the pages of the longest run. */
    static final int MOST_VISITS = 2_000_000;

    private static final Pattern RUN = Pattern.compile("(?:^|[?&])run=([A-Za-z0-9-]{1,32})(?:&|$)");
    private static final String NO_RUN = "";

    private final SequencedMap<String, List<Visit>> runs = new LinkedHashMap<>();
    private final int mostVisits;
    private int visits;

    RunLogs() {
        this(MOST_VISITS);
    }

    RunLogs(int mostVisits) {
        this.mostVisits = mostVisits;
    }

    synchronized void add(Visit visit) {
        runs.computeIfAbsent(run(visit.target()), _ -> new ArrayList<>()).add(visit);
        visits++;
        while (visits > mostVisits && runs.size() > 1) {
            visits -= runs.pollFirstEntry().getValue().size();
        }
    }

    /** The lines of the run that the query of a request for the log names, or of all that belongs to none. */
    String lines(String query) {
        return visits(run(query)).stream().map(visit -> visit.line() + "\n").collect(Collectors.joining());
    }

    private synchronized List<Visit> visits(String run) {
        return List.copyOf(runs.getOrDefault(run, List.of()));
    }

    private static String run(String target) {
        var named = RUN.matcher(target);
        return named.find() ? named.group(1) : NO_RUN;
    }
}
