package sevenways.checks;

import java.io.IOException;

/** What chapters 08 and 09 say of all lessons side by side, and of one waiter; and a teacher's page of a full room. */
record ComparisonBands(Bands bands) {

    private static final String MANY = "--pages 10000 --delay 2000";
    private static final String OVER_TLS = "--tls --pages 2000 --delay 2000";

    void collect() {
        comparison();
        tenThousandPages();
        overTls();
        fullRoom();
    }

    private void comparison() {
        bands.say(
                "equal-01-04",
                "01 and 04 are equal",
                0.9,
                1.1,
                runs -> MeasuredRuns.perLimit(runs.json("04-blocking-coroutine", ""))
                        / MeasuredRuns.perLimit(runs.json("01-single-thread", "")));
        bands.say(
                "threads-by-the-article",
                null,
                2,
                Bands.ANY,
                runs -> runs.json("01-single-thread", "").path("elapsedMillis").asDouble()
                        / runs.json("02-threads", "").path("elapsedMillis").asDouble()
                        / (252.0 / 17));
    }

    private void tenThousandPages() {
        bands.say(
                "per-limit-at-10000",
                "in less than one and a half times the limit",
                1,
                1.5,
                runs -> runs.compared(MANY, "07-virtual-threads", "elapsedPerLimit"));
        bands.say(
                "per-limit-05-at-10000", null, 1, 2, runs -> runs.compared(MANY, "05-nio-selector", "elapsedPerLimit"));
        bands.say(
                "threads-at-10000",
                null,
                1.3,
                4,
                runs -> runs.ratio(MANY, "02-threads", "05-nio-selector", "elapsedMillis"));
        bands.say(
                "stack-in-memory",
                "less than 3 % are memory",
                0,
                0.03,
                runs -> runs.column(10_000, "platform", 5) / runs.column(10_000, "platform", 4));
        bands.say("young-stack", null, 50 * 1024, 130 * 1024, runs -> runs.column(1000, "platform", 5) * 1024);
        bands.say(
                "young-by-old-stack",
                null,
                2,
                5,
                runs -> runs.column(1000, "platform", 5) / runs.column(10_000, "platform", 5));
        bands.say("most-by-least-waiter", null, 35, 100, runs -> runs.waiter("platform") / runs.waiter("selector"));
        bands.say(
                "cpu-at-10000",
                "several times the CPU time, above an empty run",
                2,
                Bands.ANY,
                runs -> runs.ratio(MANY, "02-threads", "05-nio-selector", "cpuAboveEmptyMillis"));
        bands.say(
                "switches-at-10000",
                "many times the switches",
                3,
                Bands.ANY,
                runs -> runs.ratio(MANY, "02-threads", "05-nio-selector", "voluntarySwitches"));
        bands.say(
                "memory-at-10000",
                "a few megabytes of memory for each thousand pages",
                0,
                12,
                runs -> runs.compared(MANY, "07-virtual-threads", "peakRssAboveEmptyKiB") / 1024 / 10);
    }

    private void overTls() {
        bands.say(
                "cpu-over-tls",
                "many times the CPU time that it took without TLS",
                8,
                Bands.ANY,
                runs -> cpuOfAPage(runs, OVER_TLS, 2000) / cpuOfAPage(runs, MANY, 10_000));
        bands.say(
                "core-over-tls",
                "about as long as their CPU time",
                0.9,
                2,
                runs -> runs.compared(OVER_TLS, "05-nio-selector", "elapsedMillis")
                        / runs.compared(OVER_TLS, "05-nio-selector", "cpuAboveEmptyMillis"));
    }

    private void fullRoom() {
        bands.say(
                "full-room",
                "in the median as long as on an empty one",
                0.8,
                1.25,
                runs -> runs.column(
                        "mvn -pl comparison -Dlesson.main=sevenways.comparison.room.FullRoom", "with / without", 1));
    }

    private static double cpuOfAPage(MeasuredRuns runs, String arguments, int pages)
            throws IOException, InterruptedException {
        return runs.compared(arguments, "05-nio-selector", "cpuAboveEmptyMillis") / pages;
    }
}
