package sevenways.testkit.contract;

import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;
import static sevenways.testkit.wire.Script.atOnce;
import static sevenways.testkit.wire.Script.request;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;
import sevenways.lab.Downloader;
import sevenways.lab.Outcome;
import sevenways.lab.PageResult;
import sevenways.lab.site.Experiment;
import sevenways.testkit.wire.Endpoint;
import sevenways.testkit.wire.HangingName;
import sevenways.testkit.wire.Patience;
import sevenways.testkit.wire.ScriptedNames;
import sevenways.testkit.wire.ScriptedServer;

/**
 * What every lesson must do, on every site. No assertion rests on the clock: how many pages were waited for at once is
 * told by the site's own log, and proved by a gate that opens only when so many requests are in flight.
 */
@ParameterizedClass
@EnumSource
public abstract class DownloaderContract {

    static final Duration TIMEOUT = Duration.ofSeconds(30);
    private static final Duration FOR_EVER = Duration.ofDays(1);

    @Parameter
    private SiteUnderTest siteUnderTest;

    Experiment run;
    private Leftovers leftovers;

    /** The lesson, with its default settings. */
    protected abstract Downloader downloader();

    /** How many of so many pages this lesson waits for at once. */
    protected abstract int expectedPeak(int pages);

    /** Of a lesson there is one, whether connecting, sending or receiving fails by the reset. */
    protected Set<Outcome> verdictsOnAResetAtOnce() {
        return Set.of(Outcome.RESET);
    }

    @BeforeEach
    void beginRun() {
        Patience.assumeKept();
        run = siteUnderTest.site().newRun(Duration.ofMillis(20));
        // Now: a site that is started is no leftover of a test.
        siteUnderTest.tlsSite();
        leftovers = new Leftovers();
    }

    @AfterEach
    void leavesNothingBehind() {
        if (leftovers != null) {
            leftovers.assertNone();
        }
    }

    @Test
    void givesEachPageOneResultWithItsTitle() throws Exception {
        assertThat(download(run.pages(10), TIMEOUT))
                .extracting(result -> result.outcome() + " " + result.url().getPath() + ": " + result.title())
                .containsExactlyInAnyOrderElementsOf(Stream.of(
                                "OK /kettle.html: The kettle boils",
                                "OK /bus.html: The bus to Łódź",
                                "OK /bread.html: Das Brot geht auf: 90 Minuten für Geduldige",
                                "OK /letter.html: A letter from 東京",
                                "OK /tide.html: The tide comes in")
                        .flatMap(line -> Stream.of(line, line))
                        .toList());
    }

    @Test
    void waitsForAsManyPagesAtOnceAsItSays() throws Exception {
        waitsForAsManyAsItSays();
    }

    @Test
    void waitsForAsManyOverTls() throws Exception {
        run = siteUnderTest.tlsSite().newRun(Duration.ofMillis(20));

        waitsForAsManyAsItSays();
    }

    private void waitsForAsManyAsItSays() throws Exception {
        var peak = expectedPeak(12);

        var results = download(run.gatedPages(peak, peak, TIMEOUT), TIMEOUT);

        assertThat(results).hasSize(peak).extracting(PageResult::outcome).containsOnly(Outcome.OK);
        assertThat(run.log().peakInFlight()).isEqualTo(peak);
    }

    @Test
    void aPageThatFailsTakesNoOtherPage() throws Exception {
        try (var refused = Endpoint.refusing();
                var reset = ScriptedServer.playing(request().reset())) {
            var pages = new ArrayList<>(run.pages(6));
            pages.add(2, refused.page());
            pages.add(4, reset.page());

            var results = download(pages, TIMEOUT);

            assertThat(outcomes(results, refused.page())).containsExactly(Outcome.CONNECT);
            assertThat(outcomes(results, reset.page())).containsExactly(Outcome.RESET);
            assertThat(results).hasSize(8);
            assertThat(results)
                    .filteredOn(result -> result.outcome() == Outcome.OK)
                    .hasSize(6);
        }
    }

    /** Some of these resets come before the client has learnt that it is connected, and they make its connecting fail. */
    @Test
    void aResetInTheMomentOfAcceptingIsAReset() throws Exception {
        try (var resetting = ScriptedServer.playing(atOnce().reset())) {
            var pages = IntStream.range(0, 50)
                    .mapToObj(number -> resetting.page("/" + number))
                    .toList();

            assertThat(download(pages, TIMEOUT))
                    .hasSize(50)
                    .extracting(PageResult::outcome)
                    .isSubsetOf(verdictsOnAResetAtOnce());
        }
    }

    /** The server loses patience first with a client that counts from the last byte, or not at all. */
    @Test
    void thePagesDeadlineIsTotalNotIdle() throws Exception {
        var script = request().send("HTTP/1.1 200 OK\r\nX: ").drip("x");
        try (var dripping = ScriptedServer.playing(script, Duration.ofSeconds(10))) {
            assertThat(download(List.of(dripping.page()), Duration.ofMillis(300)))
                    .singleElement()
                    .extracting(PageResult::outcome)
                    .isEqualTo(Outcome.TIMEOUT);
            dripping.awaitAllClosed();
        }
    }

    @Test
    void anAddressThatCannotBeLoadedTakesNoOtherPage() throws Exception {
        var bad = Stream.of(
                        "ftp://localhost/", "gopher://localhost/", "mailto:a@b", "/nowhere", "http:///", "http://a:0/")
                .map(URI::create)
                .toList();
        var pages = new ArrayList<>(run.pages(3));
        pages.addAll(1, bad);

        var results = download(pages, TIMEOUT);

        assertThat(results).hasSize(9);
        assertThat(results)
                .filteredOn(result -> result.outcome() == Outcome.UNSUPPORTED)
                .extracting(PageResult::url)
                .containsExactlyInAnyOrderElementsOf(bad);
        assertThat(results).filteredOn(result -> result.outcome() == Outcome.OK).hasSize(3);
    }

    /** As by a defect of ours, or of a library: it must not take the run with it, nor be passed over in silence. */
    @Test
    void anErrorCostsItsPageAloneAndIsTold() throws Exception {
        var pages = new ArrayList<>(run.pages(3));
        pages.add(1, ScriptedNames.DEFECTIVE);

        var results = download(pages, TIMEOUT);

        assertThat(results).hasSize(4);
        assertThat(results)
                .filteredOn(result -> result.url().equals(ScriptedNames.DEFECTIVE))
                .singleElement()
                .satisfies(result -> {
                    assertThat(result.outcome()).isEqualTo(Outcome.PROTOCOL);
                    assertThat(result.detail())
                            .contains("java.lang.StackOverflowError: thrown by a test")
                            .contains(ScriptedNames.class.getSimpleName() + ".java:");
                });
        assertThat(results).filteredOn(result -> result.outcome() == Outcome.OK).hasSize(3);
    }

    @Test
    void hasNothingToDoForNoPages() throws Exception {
        assertThat(download(List.of(), TIMEOUT)).isEmpty();
    }

    @Test
    void loadsASinglePage() throws Exception {
        assertThat(download(run.pages(1), TIMEOUT))
                .singleElement()
                .extracting(PageResult::title)
                .isEqualTo("The kettle boils");
    }

    @Test
    void loadsAThousandPages() throws Exception {
        var pages = siteUnderTest.site().newRun(Duration.ZERO).pages(1000);

        var results = download(pages, TIMEOUT);

        assertThat(results).extracting(PageResult::outcome).containsOnly(Outcome.OK);
        assertThat(results).extracting(PageResult::url).containsExactlyInAnyOrderElementsOf(pages);
    }

    @Test
    void anInterruptEndsItAndClosesEveryConnection() throws Exception {
        try (var silent = ScriptedServer.silent();
                var caller = Executors.newSingleThreadExecutor()) {
            var results = caller.submit(() -> downloadUntilInterrupted(silent.page()));
            silent.awaitRequests(expectedPeak(20));

            caller.shutdownNow();

            assertThat(results.get())
                    .extracting(PageResult::outcome)
                    .allMatch(outcome -> outcome == Outcome.INTERRUPTED);
            silent.awaitAllClosed();
        }
    }

    /** No interrupt ends the look-up of a name; but it ends the wait for it, and of those that wait for their turn. */
    @Test
    void anInterruptEndsItThoughALookUpHangs() throws Exception {
        try (var caller = Executors.newSingleThreadExecutor();
                var hanging = new HangingName()) {
            var results = caller.submit(() -> downloadUntilInterrupted(hanging.page()));
            hanging.awaitLookUp();

            caller.shutdownNow();

            assertThat(results.get(TIMEOUT.toSeconds(), TimeUnit.SECONDS))
                    .extracting(PageResult::outcome)
                    .allMatch(outcome -> outcome == Outcome.INTERRUPTED);
        }
    }

    @Test
    void anInterruptThatCameBeforeEndsItToo() throws Exception {
        try (var silent = ScriptedServer.silent()) {
            Thread.currentThread().interrupt();
            var results = downloadUntilInterrupted(silent.page());

            silent.awaitAllClosed();
            assertThat(results).extracting(PageResult::outcome).allMatch(outcome -> outcome == Outcome.INTERRUPTED);
        }
    }

    /** Returns when the download has ended, with the interrupt status of the thread cleared. */
    private Collection<PageResult> downloadUntilInterrupted(URI page) {
        var results = new ConcurrentLinkedQueue<PageResult>();
        try {
            downloader().download(nCopies(20, page), FOR_EVER, results::add);
        } catch (InterruptedException e) {
            // One of the two ways to end; to return is the other.
        }
        Thread.interrupted();
        return results;
    }

    Collection<PageResult> download(List<URI> pages, Duration timeout) throws InterruptedException {
        var results = new ConcurrentLinkedQueue<PageResult>();
        downloader().download(pages, timeout, results::add);
        return results;
    }

    private static Stream<Outcome> outcomes(Collection<PageResult> results, URI page) {
        return results.stream().filter(result -> result.url().equals(page)).map(PageResult::outcome);
    }
}
