package sevenways.lab.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static sevenways.lab.wire.Answers.GOOD;
import static sevenways.lab.wire.Script.request;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import sevenways.lab.Downloader;
import sevenways.lab.Outcome;
import sevenways.lab.PageResult;
import sevenways.lab.contract.Leftovers;
import sevenways.lab.wire.Answers;
import sevenways.lab.wire.Endpoint;
import sevenways.lab.wire.ScriptedServer;

/** One download in which every faulty page stands between good ones. */
final class FaultRun {

    /** What became of a faulty page. */
    interface Met {
        /** @throws AssertionError if something is not as it must be, other than the verdict */
        PageResult result();
    }

    private final Map<Fault, Endpoint> endpoints = new LinkedHashMap<>();
    private final Map<Fault, Met> met = new LinkedHashMap<>();
    private final List<URI> good = new ArrayList<>();
    private final List<URI> pages = new ArrayList<>();

    private boolean goodPagesHadTime = true;

    private FaultRun() {}

    /** Takes no fault for granted: whatever is wrong with the whole run, each of its faults tells. */
    static FaultRun of(Downloader lesson, List<Fault> faults, Duration timeout) throws Exception {
        var run = new FaultRun();
        try (var server = ScriptedServer.playing(request().send(GOOD))) {
            run.mix(server, faults);
            var leftovers = new Leftovers();
            run.met.putAll(run.download(lesson, timeout));
            server.awaitAllClosed();
            leftovers.assertNone();
        } catch (AssertionError e) {
            faults.forEach(fault -> run.met.put(fault, () -> {
                throw new AssertionError("In the run with this page", e);
            }));
        } finally {
            run.closeAll();
        }
        return run;
    }

    /** What the lesson made of each fault. */
    Map<Fault, Met> met() {
        return met;
    }

    /** False if a good page did not make it within the deadline. */
    boolean goodPagesHadTime() {
        return goodPagesHadTime;
    }

    private void mix(ScriptedServer server, List<Fault> faults) throws IOException {
        addGood(server);
        for (var fault : faults) {
            var endpoint = fault.behind().open();
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

    private Map<Fault, Met> download(Downloader lesson, Duration timeout) throws InterruptedException {
        var results = new ConcurrentLinkedQueue<PageResult>();
        try {
            lesson.download(pages, timeout, results::add);
        } catch (RuntimeException e) {
            throw new AssertionError("The lesson itself failed", e);
        }
        assertThat(results)
                .as("one result for each page")
                .extracting(PageResult::url)
                .containsExactlyInAnyOrderElementsOf(pages);
        goodPagesHadTime = results.stream()
                .noneMatch(result -> good.contains(result.url()) && result.outcome() == Outcome.TIMEOUT);
        assertThat(results)
                .as("the good pages")
                .filteredOn(result -> good.contains(result.url()))
                .allMatch(result ->
                        result.outcome() == Outcome.OK && result.title().equals(Answers.TITLE));
        var met = new LinkedHashMap<Fault, Met>();
        for (var fault : endpoints.keySet()) {
            met.put(fault, met(endpoints.get(fault), results));
        }
        return met;
    }

    private static Met met(Endpoint endpoint, Iterable<PageResult> results) throws InterruptedException {
        try {
            endpoint.awaitAllClosed();
        } catch (AssertionError e) {
            return () -> {
                throw new AssertionError(e);
            };
        }
        for (var result : results) {
            if (result.url().equals(endpoint.page())) {
                return () -> result;
            }
        }
        throw new AssertionError("no result for " + endpoint.page());
    }

    private void closeAll() throws IOException {
        for (var endpoint : endpoints.values()) {
            endpoint.close();
        }
    }
}
