package sevenways.checks;

import java.util.ArrayList;
import java.util.List;
import sevenways.checks.Claim.Band;
import sevenways.checks.Claim.Measurement;

/** Collects what the chapters say of runs: ratios and counts within one run, with the band in which they must lie. */
record Bands(Sources sources, List<Claim> all) {

    static final double ANY = Double.POSITIVE_INFINITY;

    static List<Claim> of(Repository repository) {
        var bands = new Bands(new Sources(repository), new ArrayList<>());
        new LessonBands(bands).collect();
        new ComparisonBands(bands).collect();
        return bands.all();
    }

    /** @param words null if the chapter says a figure */
    void say(String name, String words, double low, double high, Measurement measurement) {
        all.add(new Band(name, words, low, high, false, measurement));
    }

    /** Of what every build can measure. */
    void sayQuickly(String name, String words, double low, double high, Measurement measurement) {
        all.add(new Band(name, words, low, high, true, measurement));
    }
}
