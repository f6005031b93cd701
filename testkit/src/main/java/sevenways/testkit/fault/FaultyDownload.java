package sevenways.testkit.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static sevenways.testkit.wire.CannedAnswers.GOOD;
import static sevenways.testkit.wire.Script.request;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import sevenways.lab.Downloader;
import sevenways.lab.Outcome;
import sevenways.lab.PageResult;
import sevenways.testkit.wire.Endpoint;
import sevenways.testkit.wire.ScriptedServer;

/** One download in which every faulty page stands between good ones. */
final class FaultyDownload {

    /** More than a lesson needs to notice a deadline, and than a busy machine adds to it more than now and then. */
    private static final Duration A_LITTLE = Duration.ofSeconds(3);

    private final Duration deadline;
    private final Map<Fault, Endpoint> endpoints = new LinkedHashMap<>();
    private final Map<Fault, AssertionError> failures = new HashMap<>();
    private final List<URI> good = new ArrayList<>();
    private final List<URI> pages = new ArrayList<>();
    private final Queue<PageResult> results = new ConcurrentLinkedQueue<>();

    private FaultyDownload(Duration deadline) {
        this.deadline = deadline;
    }

    /**
     * Takes no fault for granted: whatever is wrong with the whole run, each of its faults tells.
     *
     * @param holdsANeighbour if the answer of a good page is held back until every faulty page has its result. The
     *     lesson must wait for two pages at once.
     */
    static FaultyDownload of(Downloader lesson, List<Fault> faults, Duration deadline, boolean holdsANeighbour)
            throws Exception {
        var run = new FaultyDownload(deadline);
        var faultsToCome = new CountDownLatch(holdsANeighbour ? faults.size() : 0);
        try (var neighbour = ScriptedServer.playing(
                        request().then(_ -> faultsToCome.await()).send(GOOD));
                var server = ScriptedServer.playing(request().send(GOOD))) {
            run.mix(faults, neighbour, server);
            run.download(lesson, faultsToCome);
            run.awaitAllClosed();
            neighbour.awaitAllClosed();
            server.awaitAllClosed();
            run.assertOneResultForEachPage();
            run.assertGoodPagesAreGood();
        } catch (AssertionError e) {
            faults.forEach(fault -> run.failures.put(fault, e));
        } finally {
            run.closeAll();
        }
        return run;
    }

    /** The deadline of each of its pages. */
    Duration deadline() {
        return deadline;
    }

    /**
     * What became of a faulty page.
     *
     * @throws AssertionError if something is not as it must be, other than the verdict
     */
    PageResult result(Fault fault) {
        if (failures.containsKey(fault)) {
            throw new AssertionError("In the run with this page", failures.get(fault));
        }
        var result =
                FaultContract.only(List.copyOf(results), endpoints.get(fault).page());
        if (result.outcome() == Outcome.TIMEOUT) {
            assertThat(result.span().length()).isGreaterThanOrEqualTo(deadline);
        }
        return result;
    }

    private void mix(List<Fault> faults, ScriptedServer neighbour, ScriptedServer server) throws IOException {
        addGood(neighbour);
        for (var fault : faults) {
            var endpoint = fault.behind().open(patienceWith(fault));
            endpoints.put(fault, endpoint);
            pages.add(endpoint.page());
            addGood(server);
            addGood(server);
        }
    }

    private void addGood(ScriptedServer server) {
        var page = server.page("/" + good.size());
        good.add(page);
        pages.add(page);
    }

    /**
     * Where only the deadline ends the wait, the server gives up a little later; where the answer does, long before. So
     * a lesson that closes later than it must is noticed, even if its result says that it was in time.
     */
    private Duration patienceWith(Fault fault) {
        return fault.isSilent() ? deadline.plus(A_LITTLE) : deadline.dividedBy(2);
    }

    private void download(Downloader lesson, CountDownLatch faultsToCome) throws InterruptedException {
        try {
            lesson.download(pages, deadline, result -> {
                results.add(result);
                if (!good.contains(result.url())) {
                    faultsToCome.countDown();
                }
            });
        } catch (RuntimeException e) {
            throw new AssertionError("The lesson itself failed", e);
        }
    }

    private void awaitAllClosed() throws InterruptedException {
        for (var endpoint : endpoints.entrySet()) {
            try {
                endpoint.getValue().awaitAllClosed();
            } catch (AssertionError e) {
                failures.put(endpoint.getKey(), e);
            }
        }
    }

    private void assertOneResultForEachPage() {
        assertThat(results)
                .as("one result for each page")
                .extracting(PageResult::url)
                .containsExactlyInAnyOrderElementsOf(pages);
    }

    private void assertGoodPagesAreGood() {
        assertThat(results)
                .as("the good pages")
                .filteredOn(result -> good.contains(result.url()))
                .allMatch(FaultContract::isGood);
    }

    private void closeAll() throws IOException {
        for (var endpoint : endpoints.values()) {
            endpoint.close();
        }
    }
}
