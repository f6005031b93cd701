package sevenways.comparison;

import java.net.MalformedURLException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import sevenways.lab.Downloader;
import sevenways.lab.Outcome;
import sevenways.lab.PageResult;
import sevenways.lab.Span;
import sevenways.lab.Verdict;
import sevenways.lab.cli.LessonMain;
import sevenways.lab.http.PageAddress;
import sevenways.lab.http.Title;
import sevenways.lab.trust.Trust;

/**
 * The reference: no lesson, but what one would use at work. The JDK's client waits in a selector, as lesson 05 does, and
 * has a pool of threads handle the answers. It sends headers of its own and judges an answer by its own rules.
 */
public final class HttpClientDownloader implements Downloader {

    private static final int OK = 200;
    private static final int MULTIPLE_CHOICES = 300;

    private volatile boolean interrupted;

    public static void main(String[] args) {
        LessonMain.run("HttpClient", new HttpClientDownloader(), args);
    }

    // region:download
    @Override
    public void download(List<URI> pages, Duration timeout, Consumer<PageResult> results) throws InterruptedException {
        try (var client = client(pages)) {
            var loads = pages.stream()
                    .map(page -> load(client, page, timeout).thenAccept(results))
                    .toArray(CompletableFuture[]::new);
            awaitAll(loads, client);
        }
    }
    // endregion:download

    private static HttpClient client(List<URI> pages) {
        var builder = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1);
        return pages.stream().anyMatch(page -> "https".equals(page.getScheme()))
                ? builder.sslContext(Trust.context()).build()
                : builder.build();
    }

    private void awaitAll(CompletableFuture<?>[] loads, HttpClient client) throws InterruptedException {
        try {
            CompletableFuture.allOf(loads).get();
        } catch (InterruptedException e) {
            interrupted = true;
            client.shutdownNow();
            throw e;
        } catch (ExecutionException e) {
            throw new IllegalStateException("a result was not taken", e);
        }
    }

    // region:load
    private CompletableFuture<PageResult> load(HttpClient client, URI page, Duration timeout) {
        var start = System.nanoTime();
        HttpRequest request;
        try {
            request = request(page);
        } catch (MalformedURLException | IllegalArgumentException e) {
            var verdict = Verdict.failed(Outcome.UNSUPPORTED, e.getMessage());
            return CompletableFuture.completedFuture(result(page, verdict, start));
        }
        var exchange = client.sendAsync(request, BodyHandlers.ofByteArray());
        return exchange.copy()
                // Not the request's own time-out: that is over when the head has arrived.
                .orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS)
                .whenComplete((_, _) -> exchange.cancel(true))
                .handle((response, failure) -> failure == null ? answered(response) : failed(page, failure))
                .thenApply(verdict -> result(page, verdict, start));
    }
    // endregion:load

    /**
     * @throws MalformedURLException if nobody can load the page
     * @throws IllegalArgumentException if this client cannot, because of a host with an underscore, for instance
     */
    private static HttpRequest request(URI page) throws MalformedURLException {
        return HttpRequest.newBuilder(URI.create(PageAddress.of(page).toString()))
                .build();
    }

    private static Verdict answered(HttpResponse<byte[]> response) {
        var contentTypes = String.join(", ", response.headers().allValues("Content-Type"));
        var title = Title.of(response.body(), contentTypes);
        var status = response.statusCode();
        return status >= OK && status < MULTIPLE_CHOICES
                ? new Verdict(Outcome.OK, status, title, null)
                : new Verdict(Outcome.HTTP_STATUS, status, title, "the server answered " + status);
    }

    private Verdict failed(URI page, Throwable failure) {
        return interrupted
                ? Verdict.failed(Outcome.INTERRUPTED, "the run was interrupted")
                : Verdict.failed(HttpClientFailure.outcome(page, failure), HttpClientFailure.text(failure));
    }

    private static PageResult result(URI page, Verdict verdict, long start) {
        return new PageResult(page, verdict, new Span(start, System.nanoTime()), "HttpClient");
    }
}
