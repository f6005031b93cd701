package sevenways.checks;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import sevenways.checks.Claim.Fact;

/** Collects what the chapters say of the sources, read from the sources; and what follows from it. */
record Facts(Repository repository, Sources sources, List<Claim> all) {

    static final double SECOND = 1000;
    static final double KIB = 1024;
    static final double MIB = KIB * KIB;

    static List<Claim> of(Repository repository) {
        var facts = new Facts(repository, new Sources(repository), new ArrayList<>());
        var experiment = new ExperimentFacts(facts);
        experiment.collect();
        new OutputFacts(facts, experiment).collect();
        new LimitFacts(facts).collect();
        new TestFacts(facts).collect();
        return facts.all();
    }

    void fact(String name, double... values) {
        all.add(new Fact(name, Arrays.stream(values).boxed().toList(), null));
    }

    /** @param of what is counted, as a regular expression */
    void everywhere(String name, List<Double> values, String of) {
        all.add(new Fact(name, values, of.replace(" ", "\\s+")));
    }

    double lab(String type, String pattern) {
        return sources.number("lab/src/main/java/sevenways/lab/" + type + ".java", pattern);
    }

    double testkit(String type, String pattern) {
        return sources.number("testkit/src/main/java/sevenways/testkit/" + type + ".java", pattern);
    }

    static double[] values(Stream<Double> values) {
        return values.mapToDouble(Double::doubleValue).toArray();
    }
}
