package sevenways.checks;

import java.io.IOException;

/** What the chapters of the lessons say of their runs. */
record LessonBands(Bands bands) {

    /** A comparison of all lessons, as in chapter 07. */
    private static final String SLOW = "--pages 10000 --delay 10000";

    private static final String[] ONE_THREAD = {
        "01-single-thread/src/main/java/sevenways/singlethread/SingleThread.java",
        "lab/src/main/java/sevenways/lab/http/BlockingReader.java"
    };

    void collect() {
        rehearsal();
        oneThread();
        threads();
        processes();
        tasklets();
        selector();
        virtualThreads();
    }

    /** README.md and chapter 00. */
    private void rehearsal() {
        bands.sayQuickly(
                "jdk",
                "A JDK 25 or newer",
                25,
                25,
                _ -> bands.sources().number("pom.xml", "<maven.compiler.release>(\\d+)"));

        bands.say(
                "no-rehearsal-05",
                "at least a tenth longer",
                1.1,
                Bands.ANY,
                runs -> withoutRehearsal(runs, "05-nio-selector"));
        bands.say(
                "no-rehearsal-07",
                "lesson 07, too",
                1.1,
                Bands.ANY,
                runs -> withoutRehearsal(runs, "07-virtual-threads"));
    }

    private void oneThread() {
        bands.sayQuickly(
                "lines-01",
                "fewer than 100 lines of code with the reader",
                50,
                99,
                _ -> bands.sources()
                        .linesOfCode(
                                "01-single-thread/src/main/java/sevenways/singlethread/SingleThread.java",
                                "lab/src/main/java/sevenways/lab/http/BlockingReader.java"));
        bands.say("cpu-01", "less than a fifth of the elapsed time", 0, 0.2, runs -> {
            var run = runs.json("01-single-thread", "");
            return run.path("cpuMillis").asDouble() / run.path("elapsedMillis").asDouble();
        });
        bands.say("cpu-a-page", "a quarter of a millisecond of CPU a page", 0.1, 0.6, LessonBands::cpuOfOnePage);
        bands.say("waiting-01", null, 0.99, 1, runs -> 1 - cpuOfOnePage(runs) / 100);
    }

    private void threads() {
        bands.say(
                "per-limit-02",
                "a few times the limit",
                1,
                6,
                runs -> MeasuredRuns.perLimit(runs.json("02-threads", "")));
        bands.say(
                "per-limit-01",
                "more than a hundred times",
                100,
                Bands.ANY,
                runs -> MeasuredRuns.perLimit(runs.json("01-single-thread", "")));
        bands.say(
                "cpu-of-ten-threads",
                "about what one costs",
                0.7,
                1.6,
                runs -> cpu(runs, "02-threads", "--workers 10") / cpu(runs, "01-single-thread", ""));
        bands.say(
                "cpu-of-new-threads",
                "costs more CPU time",
                1.1,
                Bands.ANY,
                runs -> cpu(runs, "02-threads", "") / cpu(runs, "02-threads", "--workers 10"));
    }

    private void processes() {
        // What the JDK's own archive takes off is the measure.
        bands.say(
                "archive-worth",
                "takes off more",
                1,
                Bands.ANY,
                runs -> (startUp(runs, "every lesson's flags")
                                - startUp(runs, "and a class-data archive, as in the lesson"))
                        / (startUp(runs, "and no class-data sharing at all") - startUp(runs, "every lesson's flags")));
        bands.say(
                "aot-cache-worth",
                "about as fast as with the archive, or a little faster",
                0.9,
                1.5,
                runs -> startUp(runs, "and a class-data archive, as in the lesson")
                        / startUp(runs, "and an AOT cache"));
    }

    /** The CPU time of a child, one of ten, until it has its first page. */
    private static double startUp(MeasuredRuns runs, String way) throws IOException, InterruptedException {
        var command = "mvn -pl 03-processes -Dlesson.main=sevenways.processes.demos.StartUpTable -Dargs=\"2 10\"";
        return runs.column(command, "| " + way + " ", 4);
    }

    private void tasklets() {
        bands.sayQuickly(
                "many-tasklets",
                "a hundred thousand green threads",
                100_000,
                100_000,
                _ -> bands.sources()
                        .number(
                                "04-blocking-coroutine/src/test/java/sevenways/blockingcoroutine/SchedulerTest.java",
                                "number < ([\\d_]+)"));
        bands.say(
                "as-slow-as-01",
                "as long",
                0.9,
                1.1,
                runs -> MeasuredRuns.perLimit(runs.json("04-blocking-coroutine", ""))
                        / MeasuredRuns.perLimit(runs.json("01-single-thread", "")));
    }

    private void selector() {
        bands.say(
                "asked-in-vain",
                "nearly every question gets no answer",
                100,
                Bands.ANY,
                runs -> asking(runs, "asking in turn", 1) / asking(runs, "asking in turn", 2));
        bands.say("cpu-of-the-selector", null, 1, 60, runs -> asking(runs, "the selector", 4));
        bands.sayQuickly(
                "lines-05",
                null,
                2,
                4,
                _ -> bands.sources()
                                .linesOfCode(
                                        "05-nio-selector/src/main/java/sevenways/nioselector/NioSelector.java",
                                        "05-nio-selector/src/main/java/sevenways/nioselector/EventLoop.java",
                                        "05-nio-selector/src/main/java/sevenways/nioselector/PageConnection.java")
                        / bands.sources().linesOfCode(ONE_THREAD));
        bands.say("per-limit-05", null, 1, 2, runs -> MeasuredRuns.perLimit(runs.json("05-nio-selector", "")));
    }

    /** A column of what the demonstration prints. */
    private static double asking(MeasuredRuns runs, String way, int column) throws IOException, InterruptedException {
        var command = "mvn -pl 05-nio-selector -Dlesson.main=sevenways.nioselector.demos.AskingCost";
        return runs.column(command, way, column);
    }

    private void virtualThreads() {
        bands.say("handshake", null, 1, 10, runs -> (cpuOfPages(runs, "--tls") - cpuOfPages(runs, "")) / 400);
        bands.say(
                "cpu-02-by-07",
                null,
                1.8,
                4.5,
                runs -> runs.ratio(SLOW, "02-threads", "07-virtual-threads", "cpuMillis"));
        bands.say(
                "memory-02-by-07",
                "the CPU time and the memory",
                1.5,
                4.5,
                runs -> runs.ratio(SLOW, "02-threads", "07-virtual-threads", "peakRssKiB"));
        bands.say(
                "work-05-by-07",
                "Most of it is work on the pages, which lesson 05 does as well",
                0.5,
                1,
                runs -> runs.ratio(SLOW, "05-nio-selector", "07-virtual-threads", "cpuMillis"));
        bands.say("platform-by-virtual", null, 4, 8, runs -> runs.waiter("platform") / runs.waiter("virtual"));
    }

    private static double cpuOfPages(MeasuredRuns runs, String options) throws IOException, InterruptedException {
        return runs.json("07-virtual-threads", ("--pages 400 --delay 0 --at-once 10 " + options).strip())
                .path("cpuMillis")
                .asDouble();
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
}
