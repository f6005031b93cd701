package sevenways.lab.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sevenways.lab.Arrival;
import sevenways.lab.Outcome;
import sevenways.lab.Verdict;

/** What scripts read: the parts of a record stand beside each other in one object. */
class JsonFileTest {

    private static final RunReport REPORT = new RunReport(
            3,
            "a-lesson",
            "embedded",
            2,
            Instant.parse("2026-11-26T17:15:00.000125Z"),
            new RunReport.Totals(20, 10L, 1, 30L, 0, 40L, 2, 1),
            List.of(new RunReport.Child("pid 7", 100, 10_000)),
            List.of(
                    new RunReport.Page(
                            URI.create("http://a/tea"),
                            new Arrival(URI.create("http://b/tea"), 1),
                            new Verdict(Outcome.OK, 200, "Tea", null),
                            new PageTimes(0, 1000L, 1100L, 5000L, 6000L, 7000, 250L),
                            "main",
                            List.of(new RunReport.Hop(URI.create("http://b/tea"), 3000))),
                    new RunReport.Page(
                            URI.create("http://a/bus"),
                            Verdict.failed(Outcome.RESET, "Broken pipe"),
                            new PageTimes(7000, 9000, null),
                            "main")));

    @TempDir
    private Path folder;

    @Test
    void aRun() {
        var file = folder.resolve("run.json");
        JsonFile.write(REPORT, file);

        assertThat(file).content().isEqualToNormalizingNewlines("""
                {
                  "schema" : 3,
                  "lesson" : "a-lesson",
                  "site" : "embedded",
                  "pages" : 2,
                  "startedAt" : "2026-11-26T17:15:00.000125Z",
                  "elapsedMillis" : 20,
                  "limitMillis" : 10,
                  "peakInFlight" : 1,
                  "cpuMillis" : 30,
                  "peakThreads" : 0,
                  "peakRssKiB" : 40,
                  "carriers" : 2,
                  "pollers" : 1,
                  "children" : [ {
                    "worker" : "pid 7",
                    "startMicros" : 100,
                    "endMicros" : 10000
                  } ],
                  "results" : [ {
                    "url" : "http://a/tea",
                    "finalUrl" : "http://b/tea",
                    "redirects" : 1,
                    "outcome" : "OK",
                    "status" : 200,
                    "title" : "Tea",
                    "detail" : null,
                    "startMicros" : 0,
                    "connectedMicros" : 1000,
                    "sentMicros" : 1100,
                    "firstByteMicros" : 5000,
                    "lastByteMicros" : 6000,
                    "endMicros" : 7000,
                    "workMicros" : 250,
                    "worker" : "main",
                    "hops" : [ {
                      "url" : "http://b/tea",
                      "startMicros" : 3000
                    } ]
                  }, {
                    "url" : "http://a/bus",
                    "finalUrl" : "http://a/bus",
                    "redirects" : 0,
                    "outcome" : "RESET",
                    "status" : null,
                    "title" : null,
                    "detail" : "Broken pipe",
                    "startMicros" : 7000,
                    "connectedMicros" : null,
                    "sentMicros" : null,
                    "firstByteMicros" : null,
                    "lastByteMicros" : null,
                    "endMicros" : 9000,
                    "workMicros" : null,
                    "worker" : "main"
                  } ]
                }""");
        assertThat(JsonFile.read(file, RunReport.class)).isEqualTo(REPORT);
    }

    @Test
    void aTrace() {
        var file = folder.resolve("trace.json");
        var one = new RunReport(
                3, "a-lesson", "embedded", 1, REPORT.totals(), REPORT.results().subList(0, 1));
        JsonFile.write(Trace.of(one), file);

        assertThat(file).content().isEqualToNormalizingNewlines("""
                {
                  "traceEvents" : [ {
                    "name" : "process_name",
                    "cat" : "__metadata",
                    "ph" : "M",
                    "pid" : 1,
                    "args" : {
                      "name" : "a-lesson"
                    }
                  }, {
                    "name" : "process_sort_index",
                    "cat" : "__metadata",
                    "ph" : "M",
                    "pid" : 1,
                    "args" : {
                      "sort_index" : 1
                    }
                  }, {
                    "name" : "thread_name",
                    "cat" : "__metadata",
                    "ph" : "M",
                    "pid" : 1,
                    "tid" : 1,
                    "args" : {
                      "name" : "main"
                    }
                  }, {
                    "name" : "tea",
                    "cat" : "page",
                    "ph" : "X",
                    "ts" : 0,
                    "dur" : 3000,
                    "pid" : 1,
                    "tid" : 1,
                    "args" : {
                      "url" : "http://a/tea",
                      "redirectedTo" : "http://b/tea"
                    }
                  }, {
                    "name" : "tea",
                    "cat" : "page",
                    "ph" : "X",
                    "ts" : 3000,
                    "dur" : 4000,
                    "pid" : 1,
                    "tid" : 1,
                    "args" : {
                      "url" : "http://b/tea",
                      "outcome" : "OK",
                      "title" : "Tea",
                      "worker" : "main",
                      "workMicros" : 250
                    }
                  } ],
                  "displayTimeUnit" : "ms"
                }""");
    }
}
