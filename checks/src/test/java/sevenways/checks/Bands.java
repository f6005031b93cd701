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

    /** Comparisons of all lessons, as in chapters 09 and 07. */
    private static final String MANY = "--pages 10000 --delay 2000";

    private static final String SLOW = "--pages 10000 --delay 10000";

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
        all.virtualThreads();
        all.comparison();
        all.tenThousandPages();
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

    private void virtualThreads() {
        say("handshake", null, 1, 10, runs -> (cpuOfManyPages(runs, "--tls") - cpuOfManyPages(runs, "")) / 1000);
        say("cpu-02-by-07", null, 1.8, 4.5, runs -> ratio(runs, SLOW, "02-threads", "07-virtual-threads", "cpuMillis"));
        say(
                "memory-02-by-07",
                "the CPU time and the memory",
                1.5,
                4.5,
                runs -> ratio(runs, SLOW, "02-threads", "07-virtual-threads", "peakRssKiB"));
        say(
                "work-05-by-07",
                "Most of it is work on the pages, which lesson 05 does as well",
                0.5,
                1,
                runs -> ratio(runs, SLOW, "05-nio-selector", "07-virtual-threads", "cpuMillis"));
        say("platform-by-virtual", null, 4, 8, runs -> waiter(runs, "platform") / waiter(runs, "virtual"));
    }

    private static double cpuOfManyPages(MeasuredRuns runs, String options) throws IOException, InterruptedException {
        return runs.json("07-virtual-threads", ("--pages 1000 --delay 0 " + options).strip())
                .path("cpuMillis")
                .asDouble();
    }

    private void comparison() {
        say(
                "equal-01-04",
                "01 and 04 are equal",
                0.9,
                1.1,
                runs -> perLimit(runs.json("04-blocking-coroutine", "")) / perLimit(runs.json("01-single-thread", "")));
        say(
                "threads-by-the-article",
                null,
                2,
                ANY,
                runs -> runs.json("01-single-thread", "").path("elapsedMillis").asDouble()
                        / runs.json("02-threads", "").path("elapsedMillis").asDouble()
                        / (252.0 / 17));
    }

    private void tenThousandPages() {
        say(
                "per-limit-at-10000",
                "in a fifth more than the limit",
                1,
                1.5,
                runs -> runs.compared(MANY, "07-virtual-threads", "elapsedPerLimit"));
        say(
                "threads-at-10000",
                null,
                1.3,
                4,
                runs -> ratio(runs, MANY, "02-threads", "05-nio-selector", "elapsedMillis"));
        say(
                "stack-in-memory",
                "less than 3 % are memory",
                0,
                0.03,
                runs -> column(runs, 10_000, "platform", 5) / column(runs, 10_000, "platform", 4));
        say("young-stack", null, 50 * 1024, 130 * 1024, runs -> column(runs, 1000, "platform", 5) * 1024);
        say(
                "young-by-old-stack",
                null,
                2,
                5,
                runs -> column(runs, 1000, "platform", 5) / column(runs, 10_000, "platform", 5));
        say("most-by-least-waiter", null, 35, 100, runs -> waiter(runs, "platform") / waiter(runs, "selector"));
    }

    /** Of one waiter of ten thousand: its heap, and what lies outside of it. */
    private static double waiter(MeasuredRuns runs, String kind) throws IOException, InterruptedException {
        return column(runs, 10_000, kind, 2) + column(runs, 10_000, kind, 3);
    }

    private static double column(MeasuredRuns runs, int waiters, String kind, int column)
            throws IOException, InterruptedException {
        var command = "mvn -pl comparison -Dlesson.main=sevenways.comparison.waiter.WaiterMemory -Dargs=\"--waiters "
                + waiters + "\"";
        return Double.parseDouble(runs.lines(command).stream()
                .filter(line -> line.startsWith(kind))
                .map(line -> line.split(" {2,}")[column])
                .findFirst()
                .orElseThrow());
    }

    private static double ratio(MeasuredRuns runs, String arguments, String one, String other, String field)
            throws IOException, InterruptedException {
        return runs.compared(arguments, one, field) / runs.compared(arguments, other, field);
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
