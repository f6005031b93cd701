package sevenways.checks;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import sevenways.checks.Claim.Band;
import sevenways.checks.Claim.Measurement;
import tools.jackson.databind.JsonNode;

/** What the chapters say of runs: ratios and counts within one run, with the band in which they must lie. */
final class Bands {

    private static final double ANY = Double.POSITIVE_INFINITY;

    private final List<Claim> bands = new ArrayList<>();

    private final Sources sources;

    private Bands(Repository repository) {
        sources = new Sources(repository);
    }

    static List<Claim> all(Repository repository) {
        var all = new Bands(repository);
        all.rehearsal();
        all.oneThread();
        all.threads();
        all.processes();
        all.tasklets();
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
                _ -> sources.linesOfCode(
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

    private void processes() {
        // What the JDK's own archive takes off is the measure.
        say(
                "archive-worth",
                "takes off more",
                1,
                ANY,
                runs -> (startUp(runs, "every lesson's flags")
                                - startUp(runs, "and a class-data archive, as in the lesson"))
                        / (startUp(runs, "and no class-data sharing at all") - startUp(runs, "every lesson's flags")));
        say(
                "aot-cache-worth",
                "the best of the table, by a little",
                1,
                1.5,
                runs -> startUp(runs, "and a class-data archive, as in the lesson")
                        / startUp(runs, "and an AOT cache"));
    }

    /** The CPU time of a child, one of ten, until it has its first page. */
    private static double startUp(MeasuredRuns runs, String way) throws IOException, InterruptedException {
        var command = "mvn -pl 03-processes -Dlesson.main=sevenways.processes.demos.StartUpTable -Dargs=\"2 10\"";
        return Double.parseDouble(runs.lines(command).stream()
                .filter(line -> line.startsWith("| " + way + " |"))
                .map(line -> line.split("\\|")[4].strip())
                .findFirst()
                .orElseThrow());
    }

    private void tasklets() {
        sayQuickly(
                "many-tasklets",
                "a hundred thousand such tasklets",
                100_000,
                100_000,
                _ -> sources.number(
                        "04-blocking-coroutine/src/test/java/sevenways/blockingcoroutine/SchedulerTest.java",
                        "number < ([\\d_]+)"));
        say(
                "as-slow-as-01",
                "as long",
                0.9,
                1.1,
                runs -> perLimit(runs.json("04-blocking-coroutine", "")) / perLimit(runs.json("01-single-thread", "")));
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
}
