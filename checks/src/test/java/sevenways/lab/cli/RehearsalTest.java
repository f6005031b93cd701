package sevenways.lab.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static sevenways.testkit.CommandLineResult.run;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import sevenways.lab.Downloader;
import sevenways.lab.Outcome;
import sevenways.lab.PageResult;
import sevenways.lab.Span;
import sevenways.lab.Verdict;
import sevenways.lab.http.BlockingReader;
import sevenways.lab.trust.TrustFile;
import sevenways.testkit.contract.SiteUnderTest;
import sevenways.testkit.wire.CannedAnswers;
import sevenways.testkit.wire.Script;
import sevenways.testkit.wire.ScriptedServer;

class RehearsalTest {

    private static final Duration FOR_EVER = Duration.ofDays(1);

    /** Remembers which pages it was asked for, and loads none: each has the same outcome. */
    private static class Recorder implements Downloader {
        final List<List<URI>> downloads = new ArrayList<>();
        private final Outcome outcome;

        Recorder(Outcome outcome) {
            this.outcome = outcome;
        }

        @Override
        public void download(List<URI> pages, Duration timeout, Consumer<PageResult> results) {
            downloads.add(pages);
            var verdict = new Verdict(outcome, 200, "", null);
            var now = System.nanoTime();
            pages.forEach(page -> results.accept(new PageResult(page, verdict, new Span(now, now), "nobody")));
        }

        List<URI> rehearsed() {
            return downloads.subList(0, downloads.size() - 1).stream()
                    .flatMap(List::stream)
                    .toList();
        }
    }

    @Test
    void beginsWithOnePageAloneAndEndsAfterAThousand() {
        var lesson = new Recorder(Outcome.OK);

        new Rehearsal(RehearsalTest::pages, FOR_EVER, 1000, FOR_EVER).play(lesson);

        assertThat(lesson.downloads)
                .extracting(List::size)
                .startsWith(1, 2, 4, 8, 16, 16)
                .endsWith(16);
        assertThat(lesson.downloads.stream().mapToInt(List::size).sum()).isBetween(1000, 1015);
    }

    @Test
    void beginsNoDownloadWhenItHasTakenLongEnough() {
        var lesson = new Recorder(Outcome.OK);

        new Rehearsal(RehearsalTest::pages, FOR_EVER, 1000, Duration.ZERO).play(lesson);

        assertThat(lesson.downloads).isEmpty();
    }

    @Test
    void endsAtAPageThatIsNotOk() {
        var lesson = new Recorder(Outcome.TIMEOUT);

        new Rehearsal(RehearsalTest::pages, FOR_EVER, 1000, FOR_EVER).play(lesson);

        assertThat(lesson.downloads).hasSize(1);
    }

    @Test
    void theMeasuredRunIsAnotherForTheSitesLog() {
        var lesson = new Recorder(Outcome.OK);
        var ended = run(lesson, "--site", siteAddress(), "--pages", "7", "--delay", "300");

        assertThat(ended.status()).as(ended.err()).isZero();
        assertThat(lesson.downloads.getFirst()).hasSize(1);
        assertThat(lesson.downloads.getLast())
                .hasSize(7)
                .allMatch(page -> page.getQuery().contains("delay=300"));
        assertThat(lesson.rehearsed()).allMatch(page -> page.getQuery().contains("delay=0"));
        var measured = runOf(lesson.downloads.getLast().getFirst());
        assertThat(lesson.rehearsed()).noneMatch(page -> runOf(page).equals(measured));
    }

    @Test
    void aRunWithoutPagesRehearsesToo() {
        var lesson = new Recorder(Outcome.OK);
        run(lesson, "--site", siteAddress(), "--pages", "0");

        assertThat(lesson.rehearsed()).isNotEmpty();
        assertThat(lesson.downloads.getLast()).isEmpty();
    }

    @Test
    void theServersOfUrlsGetNoRequestOfTheRehearsal() throws Exception {
        try (var server = ScriptedServer.playing(Script.answer(CannedAnswers.GOOD))) {
            var lesson = new Recorder(Outcome.OK) {
                @Override
                public void download(List<URI> pages, Duration timeout, Consumer<PageResult> results) {
                    super.download(pages, timeout, _ -> {});
                    pages.forEach(page -> results.accept(BlockingReader.load(page, timeout)));
                }
            };
            var ended = run(lesson, "--pages", "3", server.page().toString());

            assertThat(ended.out()).containsPattern("(?m)^outcomes +3 OK$");
            assertThat(lesson.rehearsed()).isNotEmpty();
            assertThat(server.received()).hasSize(3);
        }
    }

    @ParameterizedTest
    @CsvSource({"http://127.0.0.1:1/, http", "https://127.0.0.1:1/, https", "HTTPS://127.0.0.1:1/, https"})
    void forPagesOverTlsItIsOverTls(String page, String scheme) {
        var lesson = new Recorder(Outcome.OK);
        run(lesson, "--pages", "1", page);

        assertThat(lesson.rehearsed()).isNotEmpty().extracting(URI::getScheme).containsOnly(scheme);
    }

    @Test
    void forPagesOfTheWebItIsOverTls(@TempDir Path folder) throws Exception {
        var hosts = Files.writeString(folder.resolve("hosts"), "http://127.0.0.1:1/\n");
        var lesson = new Recorder(Outcome.OK);
        run(lesson, "--hosts", hosts.toString());

        assertThat(lesson.rehearsed()).isNotEmpty().extracting(URI::getScheme).containsOnly("https");
    }

    @Test
    void whomItTrustsIsTrustedNoLonger() {
        var trusted = TrustFile.files();
        run(new Recorder(Outcome.OK), "https://127.0.0.1:1/");

        assertThat(TrustFile.files()).isEqualTo(trusted);
    }

    @Test
    void thereIsNoneIfNoneIsWanted() {
        var ofSite = new Recorder(Outcome.OK);
        run(ofSite, "--no-rehearsal", "--site", siteAddress(), "--pages", "7");
        var ofUrls = new Recorder(Outcome.OK);
        run(ofUrls, "--no-rehearsal", "--pages", "7", "http://127.0.0.1:1/");

        assertThat(ofSite.downloads).extracting(List::size).containsExactly(7);
        assertThat(ofUrls.downloads).extracting(List::size).containsExactly(7);
    }

    static Stream<Named<Runnable>> failures() {
        return Stream.of(
                Named.of("an exception", () -> {
                    throw new IllegalStateException("out of order");
                }),
                Named.of("an error", () -> {
                    throw new InternalError("no native thread");
                }));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void aLessonThatFailsInItHasItsRunNevertheless(Runnable failure) {
        var lesson = new Recorder(Outcome.OK) {
            @Override
            public void download(List<URI> pages, Duration timeout, Consumer<PageResult> results) {
                super.download(pages, timeout, results);
                if (downloads.size() == 1) {
                    failure.run();
                }
            }
        };
        var ended = run(lesson, "--site", siteAddress(), "--pages", "7");

        assertThat(ended.status()).as(ended.err()).isZero();
        assertThat(ended.err()).doesNotContain("out of order", "no native thread");
        assertThat(ended.out()).containsPattern("(?m)^outcomes +7 OK$");
        assertThat(lesson.downloads).extracting(List::size).containsExactly(1, 7);
    }

    @Test
    void itsResultsAreThrownAway() {
        var forgetful = new Recorder(Outcome.OK) {
            @Override
            public void download(List<URI> pages, Duration timeout, Consumer<PageResult> results) {
                super.download(pages, timeout, pages.size() == 7 ? _ -> {} : results);
            }
        };

        assertThat(run(forgetful, "--site", siteAddress(), "--pages", "7").out())
                .containsPattern("(?m)^outcomes +7 INTERRUPTED$");
    }

    /** A site that says so, and then keeps everybody waiting. */
    private static ScriptedServer siteThatStalls() throws Exception {
        var log = Script.answerThenFin("HTTP/1.1 200 OK\r\nSlow-Site: 1\r\n\r\n");
        var scripts =
                Stream.concat(Stream.of(log), Stream.generate(Script::request)).iterator();
        return ScriptedServer.playing(connection -> scripts.next().play(connection));
    }

    @Test
    void anInterruptInItEndsTheRun() throws Exception {
        Downloader oneAfterTheOther =
                (pages, timeout, results) -> pages.forEach(page -> results.accept(BlockingReader.load(page, timeout)));
        try (var site = siteThatStalls();
                var caller = Executors.newSingleThreadExecutor()) {
            var ended = caller.submit(
                    () -> run(oneAfterTheOther, "--site", site.page().toString(), "--timeout", "1000000000"));
            site.awaitRequests(2);

            caller.shutdownNow();

            assertThat(ended.get().status()).isOne();
            assertThat(ended.get().out()).containsPattern("(?m)^outcomes +150 INTERRUPTED$");
            assertThat(site.received()).hasSize(2);
        }
    }

    private static String siteAddress() {
        return SiteUnderTest.EMBEDDED.site().base().toString();
    }

    private static String runOf(URI page) {
        return page.getQuery().replaceAll(".*run=", "");
    }

    private static List<URI> pages(int count) {
        return Collections.nCopies(count, URI.create("http://127.0.0.1:1/"));
    }
}
