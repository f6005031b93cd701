package sevenways.comparison;

import java.time.Duration;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import sevenways.lab.site.Experiment;

/**
 * Who runs, and when.
 *
 * @param computed the entrants that do not run, each with the time that its waiting alone would take
 * @param limit the least time that any program can take; null if it is unknown
 */
record Plan(List<Turn> turns, Map<Entrant, Duration> computed, Duration limit) {

    private static final Duration LONGEST_RUN = Duration.ofMinutes(1);

    static Plan of(Experiment experiment, int pages, int rounds) {
        var computed = new EnumMap<Entrant, Duration>(Entrant.class);
        for (var entrant : Entrant.values()) {
            var time = entrant.leastTime(experiment, pages);
            if (entrant.atOnce() < pages && time.compareTo(LONGEST_RUN) > 0) {
                computed.put(entrant, time);
            }
        }
        var running = Arrays.stream(Entrant.values())
                .filter(entrant -> !computed.containsKey(entrant))
                .toList();
        return new Plan(Turn.forthAndBack(rounds, running), computed, experiment.limit(pages));
    }

    /** For pages of the web: all lessons run. The reference does not, for it would follow rules of its own there. */
    static Plan ofTheWeb(int rounds) {
        var lessons = Arrays.stream(Entrant.values()).filter(Entrant::isLesson).toList();
        return new Plan(Turn.forthAndBack(rounds, lessons), Map.of(), null);
    }
}
