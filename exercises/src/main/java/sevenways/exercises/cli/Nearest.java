package sevenways.exercises.cli;

import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds what somebody may have meant. */
final class Nearest {

    private static final int MOST = 3;

    private Nearest() {}

    /** Those that have most pairs of letters in common with the text, the nearest first; empty if none has any. */
    static List<String> to(String text, List<String> names) {
        var pairs = pairs(text);
        return names.stream()
                .filter(name -> common(pairs, name) > 0)
                .sorted(Comparator.comparingDouble(name -> -likeness(pairs, name)))
                .limit(MOST)
                .toList();
    }

    /** 1 if both have the same pairs. */
    private static double likeness(Set<String> pairs, String name) {
        return 2.0 * common(pairs, name) / (pairs.size() + pairs(name).size());
    }

    private static long common(Set<String> pairs, String name) {
        return pairs(name).stream().filter(pairs::contains).count();
    }

    private static Set<String> pairs(String text) {
        var pairs = new HashSet<String>();
        for (var start = 0; start + 2 <= text.length(); start++) {
            pairs.add(text.substring(start, start + 2));
        }
        return pairs;
    }
}
