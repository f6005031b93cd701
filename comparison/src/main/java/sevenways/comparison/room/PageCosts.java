package sevenways.comparison.room;

import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** How long the pages of two sites took, in nanoseconds, from the least to the greatest. */
record PageCosts(long[] empty, long[] full) {

    /** Loads a page, and says how long that took. */
    interface Load {
        long nanos(URI page) throws IOException;
    }

    PageCosts {
        Arrays.sort(empty);
        Arrays.sort(full);
    }

    /** One page here, one page there; and who is first changes, too. */
    static PageCosts inTurn(List<URI> empty, List<URI> full, Load load) throws IOException {
        var ofEmpty = new long[empty.size()];
        var ofFull = new long[full.size()];
        for (var pair = 0; pair < ofEmpty.length; pair++) {
            if (pair % 2 == 0) {
                ofEmpty[pair] = load.nanos(empty.get(pair));
                ofFull[pair] = load.nanos(full.get(pair));
            } else {
                ofFull[pair] = load.nanos(full.get(pair));
                ofEmpty[pair] = load.nanos(empty.get(pair));
            }
        }
        return new PageCosts(ofEmpty, ofFull);
    }

    void print(PrintStream out, int runs) {
        out.println("                     median       95 %");
        row(out, "no run", part(empty, 50) / 1e6, part(empty, 95) / 1e6, " ms");
        row(out, runs + " runs", part(full, 50) / 1e6, part(full, 95) / 1e6, " ms");
        row(out, "with / without", of(50), of(95), "");
    }

    /** What so many of a hundred pages took at most on the full site, by what they took on the empty one. */
    double of(int percent) {
        return (double) part(full, percent) / part(empty, percent);
    }

    private static long part(long[] sorted, int percent) {
        return sorted[(sorted.length - 1) * percent / 100];
    }

    private static void row(PrintStream out, String name, double median, double most, String unit) {
        out.printf(Locale.ROOT, "%-16s  %6.2f%-3s  %6.2f%s%n", name, median, unit, most, unit);
    }
}
