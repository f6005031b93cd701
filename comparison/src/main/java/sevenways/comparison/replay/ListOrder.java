package sevenways.comparison.replay;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Queue;
import sevenways.lab.report.RunReport;

/**
 * Puts results, which come in the order in which the pages began, into the order of the list that a lesson was given.
 * Nothing tells pages of one name from each other: the first of them that began is taken for the first in the list.
 */
public final class ListOrder {

    private ListOrder() {}

    /**
     * @param names of the pages, as the list has them; see {@link RunReport.Page#name}
     * @throws IllegalArgumentException if these are not the results of that list
     */
    public static List<RunReport.Page> of(List<String> names, List<RunReport.Page> results) {
        var byName = new HashMap<String, Queue<RunReport.Page>>();
        for (var result : results) {
            byName.computeIfAbsent(result.name(), _ -> new ArrayDeque<>()).add(result);
        }
        var ordered = new ArrayList<RunReport.Page>();
        for (var name : names) {
            var next = byName.getOrDefault(name, new ArrayDeque<>()).poll();
            if (next == null) {
                throw new IllegalArgumentException("there is no result for each " + name + " of the list");
            }
            ordered.add(next);
        }
        return ordered;
    }
}
