package sevenways.lab.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine.Option;
import sevenways.lab.ChildProcesses;
import sevenways.lab.Downloader;
import sevenways.lab.Outcome;
import sevenways.lab.PageResult;
import sevenways.lab.Span;
import sevenways.lab.Verdict;
import sevenways.lab.http.BlockingReader;
import sevenways.testkit.CommandLineResult;
import sevenways.testkit.contract.SiteUnderTest;
import sevenways.testkit.wire.CannedAnswers;
import sevenways.testkit.wire.Script;
import sevenways.testkit.wire.ScriptedServer;
import sevenways.testkit.wire.TestIdentities;
import tools.jackson.databind.json.JsonMapper;

class LessonCommandTest {

    private static final Downloader ONE_AFTER_THE_OTHER =
            (pages, timeout, results) -> pages.forEach(page -> results.accept(BlockingReader.load(page, timeout)));

    private static final Downloader NEVER_CALLED = (pages, timeout, results) -> {
        throw new AssertionError("nothing must be loaded");
    };

    private static final Downloader ALL_OK = (pages, timeout, results) -> {
        var verdict = new Verdict(Outcome.OK, 200, "", null);
        var span = new Span(System.nanoTime(), System.nanoTime());
        pages.forEach(page -> results.accept(new PageResult(page, verdict, span, "nobody")));
    };

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
                    --pages zero                  | 'zero' is not a whole number
                    --pages -1                    | --pages must lie between 0 and 1000000, not -1
                    --pages 1000001               | --pages must lie between 0 and 1000000, not 1000001
                    --pages 2147483647 http://a/  | --pages must lie between 0 and 1000000, not 2147483647
                    --pages 99999999999           | is not a whole number, or too large
                    --delay -1                    | --delay must lie between 0 and 60000, not -1
                    --delay 60001                 | --delay must lie between 0 and 60000, not 60001
                    --timeout 0                   | it must be 1 or more, not 0
                    --pages                       | '--pages'
                    --no-such                     | '--no-such'
                    --site nowhere                | 'nowhere' is no site: write embedded, nginx, web, or an address
                    --site ftp://a/               | 'ftp://a/' is no site
                    --site http://127.0.0.1:1/    | No slow site answers at http://127.0.0.1:1/
                    --site http://slow_site.test/ | No slow site answers at http://slow_site.test/
                    --json /no/such/folder/a.json | its folder does not exist
                    --json /                      | Cannot write
                    --site embedded http://a/     | --site, --hosts and --tls do not go with URLs
                    --delay 5 http://a/           | --delay does not go with URLs
                    --hosts /no/such/file         | Cannot read the hosts in /no/such/file: no such file
                    --hosts /dev/null             | Cannot read the hosts in /dev/null: it is no file
                    --hosts /dev/null http://a/   | --site, --hosts and --tls do not go with URLs
                    --hosts /dev/null --site web  | --hosts does not go with --site
                    --site web --delay 5          | --delay does not go with the web
                    --tls http://a/               | --site, --hosts and --tls do not go with URLs
                    --name Ann                    | --name goes with the address of a slow site
                    --name Ann --site embedded    | --name goes with the address of a slow site
                    --name Ann http://a/          | --name does not go with URLs
                    --site http://a/ --name 1234567890123456789012345 | --name must have 1 to 24 characters
                    --site http://a/ --name Ann\u202e | --name must have 1 to 24 characters
                    --tls --site http://a/        | --tls does not go with the address of a site
                    --tls --site web              | --tls does not go with the web
                    --trust /no/such/file.pem     | there are no certificates in PEM in the file /no/such/file.pem
                    --trust /dev/null             | there are no certificates in PEM in the file /dev/null
                    http://a/ kettle.html         | 'kettle.html' is not the address of a page: it begins with neither http:// nor https://
                    http://a/ 127.0.0.1:8080/     | '127.0.0.1:8080/' is not the address of a page
                    //a/b                         | '//a/b' is not the address of a page
                    """)
    void badUsageIsOneLineAndNothingIsLoaded(String args, String sentence) {
        var ended = run(NEVER_CALLED, args.split(" "));

        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.out()).isEmpty();
        assertThat(ended.err().lines()).singleElement().asString().contains(sentence);
    }

    /** The rehearsal is nobody's run. */
    @Test
    void theRoomIsToldWhoRunsWhat() throws IOException {
        var base = SiteUnderTest.EMBEDDED.site().base();

        var ended = CommandLineResult.run(
                ONE_AFTER_THE_OTHER,
                "--site",
                base.toString(),
                "--name",
                "Ann \u8336",
                "--pages",
                "3",
                "--delay",
                "10");

        assertThat(ended.status()).isZero();
        try (var log = base.resolve("room.log").toURL().openStream()) {
            assertThat(new String(log.readAllBytes(), UTF_8)
                            .lines()
                            .filter(line -> line.startsWith("+") && line.contains("lesson=a-lesson")))
                    .hasSize(3)
                    .allMatch(line -> line.contains("&pages=3&limit=10&name=Ann%20%E8%8C%B6&run="));
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "//me:secret@a/",
                "10.0.0.1:secret@a",
                "--site=http://me:secret@127.0.0.1:1/",
                "--site=ftp://me:secret@a/",
                "--pages=http://me:secret@a/"
            })
    void whatIsWrongWithAnAddressIsSaidWithoutItsSecrets(String argument) {
        var ended = run(NEVER_CALLED, argument);

        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.err().lines())
                .singleElement()
                .asString()
                .doesNotContain("secret", "sec ret", "ret@")
                .containsPattern("is not the address|No slow site|is no site|is not a whole number");
    }

    @Test
    void theSentenceAboutAnAddressIsNotAsLongAsTheAddress() {
        var ended = run(NEVER_CALLED, "/" + "b".repeat(100_000));

        assertThat(ended.err().lines())
                .singleElement()
                .asString()
                .hasSizeLessThan(1000)
                .contains("it begins with neither http:// nor https://");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://me:secret@127.0.0.1:1",
                "http://me:secret@a:0/",
                "http://me:secret@/",
                "http://me:secret@[bad",
                "http://me:sec ret@a b/",
                " http://me:secret@a/",
                "http:me:secret@a/",
                "ftp://me:secret@a/",
                "you:secret@127.0.0.1:1/b"
            })
    void nothingThatIsWrittenHasTheSecretsOfAnAddress(String address) throws Exception {
        var json = folder.resolve("run.json");
        var trace = folder.resolve("trace.json");
        var ended = run(ONE_AFTER_THE_OTHER, "--json", json.toString(), "--trace", trace.toString(), address);

        assertThat(List.of(ended.out(), Files.readString(json), Files.readString(trace)))
                .allSatisfy(
                        text -> assertThat(text).isNotEmpty().doesNotContain("secret", "sec ret", "sec%20ret", "ret@"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://me:secret@a/", "http://me:sec ret@a b/"})
    void whatALessonFailsWithIsToldWithoutTheSecretsOfAnAddress(String address) {
        Downloader failing = (pages, timeout, results) -> {
            throw new IllegalStateException("cannot load " + pages.getFirst());
        };

        assertThat(run(failing, address).err()).contains("cannot load http").doesNotContain("ret@", "ret%40");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://[bad",
                "http://a b/",
                "http://127.0.0.1/b c",
                "http://127.0.0.1/b\r\nX: y",
                " http://127.0.0.1/",
                "http://a:0/",
                "http://a:70000/",
                "http:///a",
                "http:a",
                "ftp://a/b c"
            })
    void anAddressThatCannotBeLoadedCostsItsOwnPage(String address) {
        var ended = run(ONE_AFTER_THE_OTHER, "http://127.0.0.1:1/", address, "http://127.0.0.1:1/");

        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.out()).containsPattern("(?m)^outcomes +2 CONNECT, 1 UNSUPPORTED$");
    }

    @Test
    void reportsARunOfTheSlowSite() {
        var ended = run(ONE_AFTER_THE_OTHER, "--pages", "7", "--delay", "10");

        assertThat(ended.status()).isZero();
        assertThat(ended.err()).isEmpty();
        assertThat(ended.out())
                .containsPattern("(?m)^kettle.html +main +\\|=+ +\\| +\\d+ ms  The kettle boils$")
                .containsPattern("(?m)^pages +7 of the slow site \\(embedded\\)$")
                .containsPattern("(?m)^outcomes +7 OK$")
                .containsPattern("(?m)^peak in flight +1, by the site's log$")
                .containsPattern("(?m)^limit +0.01 s, the slowest page's delay$");
    }

    @Test
    void drawsTheFirstTwentyPagesAndCountsTheOthers() {
        var out = run(ONE_AFTER_THE_OTHER, "--pages", "22", "--delay", "0").out();

        assertThat(out.lines().filter(line -> line.contains(".html"))).hasSize(20);
        assertThat(out).contains("... and 2 more pages");
    }

    @Test
    void writesTheRunAsJson() {
        var file = folder.resolve("run.json");
        run(ONE_AFTER_THE_OTHER, "--pages", "6", "--delay", "10", "--json", file.toString());

        var json = JsonMapper.shared().readTree(file);
        assertThat(json.propertyNames())
                .containsExactly(
                        "schema",
                        "lesson",
                        "site",
                        "pages",
                        "startedAt",
                        "elapsedMillis",
                        "limitMillis",
                        "peakInFlight",
                        "cpuMillis",
                        "peakThreads",
                        "peakRssKiB",
                        "carriers",
                        "pollers",
                        "results");
        assertThat(json.get("schema").intValue()).isEqualTo(3);
        assertThat(json.get("lesson").stringValue()).isEqualTo("a-lesson");
        assertThat(json.get("pages").intValue()).isEqualTo(6);
        assertThat(json.get("limitMillis").intValue()).isEqualTo(14);
        assertThat(json.get("peakInFlight").intValue()).isEqualTo(1);
        assertThat(json.get("peakThreads").intValue()).isZero();
        assertThat(json.get("elapsedMillis").longValue()).isGreaterThanOrEqualTo(56);
        assertThat(json.get("results")).hasSize(6);
        assertThat(json.get("results").get(1).propertyNames())
                .containsExactly(
                        "url",
                        "finalUrl",
                        "redirects",
                        "outcome",
                        "status",
                        "title",
                        "detail",
                        "startMicros",
                        "connectedMicros",
                        "sentMicros",
                        "firstByteMicros",
                        "lastByteMicros",
                        "endMicros",
                        "workMicros",
                        "worker");
        assertThat(json.get("results").get(1).get("title").stringValue()).isEqualTo("The bus to Łódź");
        assertThat(json.get("results").get(1).get("detail").isNull()).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"--json", "--trace"})
    @EnabledOnOs(value = OS.LINUX, disabledReason = "only there, /dev/full is a file on a full disk")
    void aFullDiskIsOneSentenceAfterTheReport(String option) {
        var ended = run(ALL_OK, option, "/dev/full", "http://127.0.0.1:1/");

        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.out()).containsPattern("(?m)^outcomes +1 OK$");
        assertThat(ended.err().lines()).singleElement().asString().startsWith("Cannot write '/dev/full': ");
    }

    @Test
    void aFolderThatVanishesDuringTheRunIsOneSentenceToo() throws Exception {
        var vanishing = Files.createDirectory(folder.resolve("vanishing"));
        Downloader deleting = (pages, timeout, results) -> {
            vanishing.toFile().delete();
            ALL_OK.download(pages, timeout, results);
        };
        var file = vanishing.resolve("run.json");
        var ended = run(deleting, "--json", file.toString(), "http://127.0.0.1:1/");

        assertThat(ended.err().lines()).containsExactly("Cannot write '" + file + "': NoSuchFileException");
    }

    @Test
    void oneFileDoesNotTakeTwo() {
        var file = folder.resolve("run.json");
        var same = folder.resolve("..").resolve(folder.getFileName()).resolve("run.json");
        var ended = run(NEVER_CALLED, "--json", file.toString(), "--trace", same.toString());

        assertThat(ended.status()).isEqualTo(2);
        assertThat(ended.err().lines())
                .singleElement()
                .asString()
                .startsWith("Cannot write '" + same + "' twice: each option needs a file of its own");
    }

    @Test
    void nobodyKnowsTheLimitOfOtherPages() {
        var file = folder.resolve("run.json");
        var page = SiteUnderTest.EMBEDDED.site().base() + "kettle.html?delay=0";
        var ended = run(ONE_AFTER_THE_OTHER, page, "--json", file.toString());

        var json = JsonMapper.shared().readTree(file);
        assertThat(ended.status()).isZero();
        assertThat(json.get("pages").intValue()).isEqualTo(1);
        assertThat(List.of("site", "limitMillis", "peakInFlight"))
                .allMatch(name -> json.get(name).isNull());
    }

    @Test
    void loadsOtherPagesInTurn() {
        var ended = run(ONE_AFTER_THE_OTHER, "--pages", "5", "http://127.0.0.1:1/", "ftp://localhost/");

        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.out())
                .containsPattern("(?m)^outcomes +3 CONNECT, 2 UNSUPPORTED$")
                .containsPattern("(?m)^failures +3 CONNECT: .+; for example http://127.0.0.1:1/$")
                .containsPattern(
                        "(?m)^ {17}2 UNSUPPORTED: only http: and https: addresses can be loaded; for example ftp://localhost/$");
    }

    @Test
    void reportsWhatWasDoneWhenTheLessonFails() {
        Downloader failing = (pages, timeout, results) -> {
            results.accept(BlockingReader.load(pages.getFirst(), timeout));
            throw new IllegalStateException("out of order");
        };
        var ended = run(failing, "--pages", "3", "--delay", "0");

        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.out()).containsPattern("(?m)^outcomes +1 OK, 2 INTERRUPTED$");
        assertThat(ended.err()).contains("The lesson itself failed", "IllegalStateException: out of order");
    }

    @Test
    void reportsPagesThatTheLessonForgot() {
        var ended = run((pages, timeout, results) -> {}, "--pages", "2");

        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.out())
                .contains("the lesson gave no result for this page")
                .containsPattern("outcomes +2 INTERRUPTED");
    }

    @Test
    void reportsWhatWasDoneAfterAnInterrupt() {
        Downloader interrupted = (pages, timeout, results) -> {
            results.accept(BlockingReader.load(pages.getFirst(), timeout));
            throw new InterruptedException();
        };
        var ended = run(interrupted, "--pages", "3", "--delay", "0");

        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.out()).contains("the run was interrupted").containsPattern("outcomes +1 OK, 2 INTERRUPTED");
        assertThat(Thread.interrupted()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense RUN",
                "1.000 0.100 RUN",
                "1.000 soon 200 /a?RUN",
                "1.000 0.100 OK /a?RUN",
                "1.0001 0.100 200 /a?RUN",
                "1e999999999 0.100 200 /a?RUN"
            })
    void aLogThatCannotBeReadCostsThePeakAndNotTheRun(String line) throws Exception {
        try (var site = keeping(line)) {
            assertThatThePeakIsUnknown(site, site.page() + " keeps a log that cannot be read");
        }
    }

    @Test
    void aLogThatIsNotWholeCostsThePeakAndNotTheRun() throws Exception {
        try (var site = keeping("1.000 0.100 200 /a?RUN")) {
            assertThatThePeakIsUnknown(site, "2 requests were made, and the site's log tells of 1");
        }
    }

    /** Without a rehearsal, which has tests of its own, and for other pages than the slow site's starts a site. */
    private static CommandLineResult run(Downloader downloader, String... args) {
        var all = Stream.concat(Stream.of("--no-rehearsal"), Stream.of(args));
        return CommandLineResult.run(downloader, all.toArray(String[]::new));
    }

    /** A slow site whose log has this line, of whatever run is asked for; but not at first, when it is opened. */
    private static ScriptedServer keeping(String line) throws IOException {
        return ScriptedServer.playing(connection -> {
            connection.readRequest();
            var run = connection.received().replaceFirst("(?s).*(run=\\w*).*", "$1");
            var log = run.equals("run=") ? "" : line.replace("RUN", run) + "\n";
            connection.send("HTTP/1.1 200 OK\r\nSlow-Site: 1\r\n\r\n" + log);
            connection.fin();
        });
    }

    private void assertThatThePeakIsUnknown(ScriptedServer site, String reason) throws IOException {
        var file = folder.resolve("run.json");
        var ended = run(ALL_OK, "--site", site.page() + "", "--pages", "2", "--json", file.toString());

        assertThat(ended.status()).as(ended.err()).isZero();
        assertThat(ended.err().lines()).containsExactly("The peak in flight is unknown: " + reason);
        assertThat(ended.out())
                .containsPattern("(?m)^outcomes +2 OK$")
                .containsPattern("(?m)^peak in flight +unknown$");
        assertThat(JsonMapper.shared().readTree(file).get("results")).hasSize(2);
    }

    @Test
    void aDefectInTheReportIsNotCalledBadUsage() {
        var defective = new Downloader() {
            @Override
            public void download(List<URI> pages, Duration timeout, Consumer<PageResult> results) {
                // All is well, until somebody asks for the children.
            }

            @Override
            public Optional<ChildProcesses> children() {
                throw new IllegalArgumentException("out of order");
            }
        };
        var ended = run(defective, "--pages", "1", "http://127.0.0.1:1/");

        assertThat(ended.status()).isEqualTo(1);
        assertThat(ended.err())
                .contains("IllegalArgumentException: out of order")
                .doesNotContain("--help");
    }

    @Test
    void saysThatNoPageCanMeetADeadlineShorterThanItsDelay() {
        var ended = run((pages, timeout, results) -> {}, "--delay", "100", "--timeout", "140", "--pages", "5");

        assertThat(ended.err()).contains("The slowest page takes 140 ms, and --timeout allows 140");
    }

    @Test
    void aSiteThatIsNotTrustedIsOneSentenceThatSaysHowTo() throws Exception {
        var script = Script.answer(CannedAnswers.GOOD);
        try (var site = ScriptedServer.speakingTls(TestIdentities.ofAnUnknownIssuer(), script, Duration.ofMinutes(1))) {
            var ended = run(NEVER_CALLED, "--site", site.page().toString());

            assertThat(ended.status()).isEqualTo(2);
            assertThat(ended.err().lines())
                    .containsExactly(
                            "The slow site at " + site.page() + " is not trusted: its certificate comes from an"
                                    + " unknown issuer. Name the file of whom to trust by --trust FILE");
        }
    }

    @Test
    void anEmptyRunIsARun() {
        var ended = run(ONE_AFTER_THE_OTHER, "--pages", "0");

        assertThat(ended.status()).isZero();
        assertThat(ended.out()).containsPattern("(?m)^outcomes +none$");
    }

    @Test
    void helpNamesEveryOption() {
        assertThat(run(NEVER_CALLED, "--help").out())
                .contains(
                        "--pages",
                        "--site",
                        "--hosts",
                        "--tls",
                        "--trust",
                        "--delay",
                        "--timeout",
                        "--json",
                        "--trace",
                        "--no-rehearsal",
                        "URL");
    }

    /** A lesson with an option of its own. */
    private static final class WithWorkers implements Downloader {
        @Option(names = "--workers", converter = AtLeastOne.class)
        private int workers;

        @Override
        public void download(List<URI> pages, Duration timeout, Consumer<PageResult> results) {
            throw new IllegalStateException(workers + " workers");
        }
    }

    @Test
    void anOptionOfTheLessonJoinsTheCommandLine() {
        assertThat(run(new WithWorkers(), "--workers", "3", "--pages", "1").err())
                .contains("3 workers");
    }
}
