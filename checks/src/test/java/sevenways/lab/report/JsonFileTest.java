package sevenways.lab.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import sevenways.lab.Arrival;
import sevenways.lab.Outcome;
import sevenways.lab.Verdict;

/** What scripts read: the parts of a record stand beside each other in one object. */
class JsonFileTest {

    private static final RunReport REPORT = new RunReport(
            2,
            "a-lesson",
            "embedded",
            2,
            new RunReport.Totals(20, 10L, 1, 30L, 0, 40L),
            List.of(
                    new RunReport.Page(
                            URI.create("http://a/tea"),
                            new Arrival(URI.create("http://b/tea"), 1),
                            new Verdict(Outcome.OK, 200, "Tea", null),
                            new RunReport.Times(0, 7, 250L),
                            "main",
                            List.of(new RunReport.Hop(URI.create("http://b/tea"), 3))),
                    new RunReport.Page(
                            URI.create("http://a/bus"),
                            Verdict.failed(Outcome.RESET, "Broken pipe"),
                            new RunReport.Times(7, 9, null),
                            "main")));

    @TempDir
    private Path folder;

    @Test
    void aRun() {
        var file = folder.resolve("run.json");
        JsonFile.write(REPORT, file);

        assertThat(file).content().isEqualToNormalizingNewlines("""
                {
                  "schema" : 2,
                  "lesson" : "a-lesson",
                  "site" : "embedded",
                  "pages" : 2,
                  "elapsedMillis" : 20,
                  "limitMillis" : 10,
                  "peakInFlight" : 1,
                  "cpuMillis" : 30,
                  "peakThreads" : 0,
                  "peakRssKiB" : 40,
                  "results" : [ {
                    "url" : "http://a/tea",
                    "finalUrl" : "http://b/tea",
                    "redirects" : 1,
                    "outcome" : "OK",
                    "status" : 200,
                    "title" : "Tea",
                    "detail" : null,
                    "startMillis" : 0,
                    "endMillis" : 7,
                    "workMicros" : 250,
                    "worker" : "main",
                    "hops" : [ {
                      "url" : "http://b/tea",
                      "startMillis" : 3
                    } ]
                  }, {
                    "url" : "http://a/bus",
                    "finalUrl" : "http://a/bus",
                    "redirects" : 0,
                    "outcome" : "RESET",
                    "status" : null,
                    "title" : null,
                    "detail" : "Broken pipe",
                    "startMillis" : 7,
                    "endMillis" : 9,
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
                2, "a-lesson", "embedded", 1, REPORT.totals(), REPORT.results().subList(0, 1));
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
