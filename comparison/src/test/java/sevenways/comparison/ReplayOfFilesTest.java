package sevenways.comparison;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import sevenways.comparison.replay.RecordedRuns;
import sevenways.lab.report.JsonFile;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

class ReplayOfFilesTest {

    private record Ended(int status, String out, String err) {}

    @TempDir
    private Path folder;

    /** Two that the course brings along: their files are as --record writes them. */
    @BeforeEach
    void twoRecordings() {
        for (var run : RecordedRuns.all().subList(0, 2)) {
            JsonFile.write(run, folder.resolve(run.subject().id() + ".json"));
        }
    }

    @Test
    void thePageHasTheRunsInTheOrderOfTheirFiles() {
        var ended = run("--html", "page.html", "15.json", "5.json");

        assertThat(ended.err()).isEmpty();
        assertThat(ended.status()).isZero();
        var runs = RecordedRuns.all();
        assertThat(folder.resolve("page.html")).content().isEqualTo(ReplayPage.of(List.of(runs.get(1), runs.get(0))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "no JSON",
                "{}",
                "null",
                "[]",
                "{\"schema\": 4, \"site\": \"embedded\", \"pages\": 150, \"rows\": []}"
            })
    void aFileThatHoldsSomethingElseIsRefused(String content) throws IOException {
        Files.writeString(folder.resolve("other.json"), content);

        assertRefused(run("--html", "page.html", "5.json", "other.json"), "other.json' holds no run for the replay");
    }

    /** Of its lesson, or of its format, the page would not know what to draw. */
    @ParameterizedTest
    @CsvSource({
        "05-nio-selector, 08-unknown",
        "05-nio-selector, 06-manual-continuations",
        "\"schema\" : 1, \"schema\" : 2",
        "\"good\", \"better\"",
        "\"date\", \"day\""
    })
    void aRunThatTheReplayCannotShowIsRefused(String known, String unknown) throws IOException {
        var recording = Files.readString(folder.resolve("5.json"));
        assertThat(recording).contains(known);
        Files.writeString(folder.resolve("other.json"), recording.replace(known, unknown));

        assertRefused(run("--html", "page.html", "other.json"), "other.json' holds no run for the replay");
    }

    /** Nobody sees it in a packed column, and a page with such a one would show nothing at all. */
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
                    columns | end       | ?        | a column is not in base64
                    columns | end       | AAAA     | a column cannot be inflated
                    columns | end       | 4+QEAgAA | something stands behind a column
                    columns | sent      |          | a column is missing
                    columns | connected | YwAA     | a column has not one value for each page
                    columns | end       | Y2AAAgA= | page 1 does not end
                    columns | outcome   | 4+QEAgA= | page 1 has no outcome
                    columns | worker    | 4+QEAgA= | page 1 has no worker
                    workers | start     | Y2QEAgA= | not every worker has its times
                    samples | rssKiB    | YwQA     | not every sample has its figures
                    """)
    void aDamagedRunIsRefusedByItsLesson(String columns, String name, String damage, String what) throws IOException {
        var recording = JsonMapper.shared().readTree(folder.resolve("5.json"));
        ((ObjectNode) recording.at("/lanes/4/" + columns)).put(name, damage);
        JsonMapper.shared().writeValue(folder.resolve("other.json"), recording);

        assertRefused(
                run("--html", "page.html", "other.json"),
                "other.json' is damaged, in what it holds of 05-nio-selector: " + what + "; record the run again");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    --html page.html                 | Missing required parameter: 'RUN'
                    5.json                           | Missing required option: '--html=FILE'
                    --html no/page.html 5.json       | its folder does not exist
                    --html 5.json 5.json             | it is one of the recorded runs
                    --html page.html 7.json          | there is no such file
                    --html page.html 5.json 5.json   | There are two files of the run '5'
                    """)
    void badUsageIsOneLine(String args, String sentence) {
        assertRefused(run(args.split(" +")), sentence);
        assertThat(folder.resolve("5.json")).content().startsWith("{");
    }

    private void assertRefused(Ended ended, String sentence) {
        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err().lines()).singleElement().asString().contains(sentence);
        assertThat(folder.resolve("page.html")).doesNotExist();
    }

    /** @param args in which a file is one of the test's folder */
    private Ended run(String... args) {
        var out = new StringWriter();
        var err = new StringWriter();
        var files = List.of(args).stream()
                .map(arg -> arg.startsWith("--") ? arg : folder.resolve(arg).toString())
                .toArray(String[]::new);
        var status = ReplayOfFiles.commandLine()
                .setOut(new PrintWriter(out, true))
                .setErr(new PrintWriter(err, true))
                .execute(files);
        return new Ended(status, out.toString(), err.toString());
    }
}
