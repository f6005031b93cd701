package sevenways.checks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import sevenways.checks.Claim.Band;
import sevenways.checks.Claim.Measurement;
import tools.jackson.databind.JsonNode;

/** What the chapters say of runs: ratios and counts within one run, with the band in which they must lie. */
final class Bands {

    private static final double ANY = Double.POSITIVE_INFINITY;

    private final List<Claim> bands = new ArrayList<>();

    private final Repository repository;

    private Bands(Repository repository) {
        this.repository = repository;
    }

    static List<Claim> all(Repository repository) {
        var all = new Bands(repository);
        all.rehearsal();
        all.oneThread();
        all.threads();
        return all.bands;
    }

    /** Chapter 00. */
    private void rehearsal() {
        say("no-rehearsal-05", "at least a tenth longer", 1.1, ANY, runs -> withoutRehearsal(runs, "05-nio-selector"));
        say("no-rehearsal-07", "lesson 07, too", 1.1, ANY, runs -> withoutRehearsal(runs, "07-virtual-threads"));
    }

    private void oneThread() {
        sayQuickly(
                "lines-01",
                "fewer than 100 lines of code with the reader",
                50,
                99,
                _ -> linesOfCode(
                        "01-single-thread/src/main/java/sevenways/singlethread/SingleThread.java",
                        "lab/src/main/java/sevenways/lab/http/BlockingReader.java"));
        say("cpu-01", "less than a tenth of the elapsed time", 0, 0.1, runs -> {
            var run = runs.json("01-single-thread", "");
            return run.path("cpuMillis").asDouble() / run.path("elapsedMillis").asDouble();
        });
        say("cpu-a-page", "a quarter of a millisecond of CPU a page", 0.1, 0.6, Bands::cpuOfOnePage);
        say("waiting-01", null, 0.99, 1, runs -> 1 - cpuOfOnePage(runs) / 100);
    }

    private void threads() {
        say("per-limit-02", "a few times the limit", 1, 6, runs -> perLimit(runs.json("02-threads", "")));
        say("per-limit-01", "more than a hundred times", 100, ANY, runs -> perLimit(runs.json("01-single-thread", "")));
        say(
                "cpu-of-ten-threads",
                "about what one costs",
                0.7,
                1.6,
                runs -> cpu(runs, "02-threads", "--workers 10") / cpu(runs, "01-single-thread", ""));
        say(
                "cpu-of-new-threads",
                "costs more CPU time",
                1.1,
                ANY,
                runs -> cpu(runs, "02-threads", "") / cpu(runs, "02-threads", "--workers 10"));
    }

    private static double perLimit(JsonNode run) {
        return run.path("elapsedMillis").asDouble() / run.path("limitMillis").asDouble();
    }

    /** Of many pages without delay. */
    private static double cpu(MeasuredRuns runs, String lesson, String options)
            throws IOException, InterruptedException {
        return runs.json(lesson, ("--pages 10000 --delay 0 " + options).strip())
                .path("cpuMillis")
                .asDouble();
    }

    private static double cpuOfOnePage(MeasuredRuns runs) throws IOException, InterruptedException {
        return cpu(runs, "01-single-thread", "") / 10_000;
    }

    private static double withoutRehearsal(MeasuredRuns runs, String lesson) throws IOException, InterruptedException {
        return runs.json(lesson, "--delay 200 --no-rehearsal")
                        .path("elapsedMillis")
                        .asDouble()
                / runs.json(lesson, "--delay 200").path("elapsedMillis").asDouble();
    }

    private void say(String name, String words, double low, double high, Measurement measurement) {
        bands.add(new Band(name, words, low, high, false, measurement));
    }

    private void sayQuickly(String name, String words, double low, double high, Measurement measurement) {
        bands.add(new Band(name, words, low, high, true, measurement));
    }

    /** Without comments, imports and blank lines. */
    private double linesOfCode(String... files) {
        return Arrays.stream(files)
                .flatMap(file -> repository.text(file).lines())
                .filter(line -> !line.matches("\\s*(?:(?://|\\*|/\\*|import |package ).*)?"))
                .count();
    }
}
