package sevenways.comparison;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import sevenways.lab.site.SlowSite;

/**
 * A slow site that replaces the delay by a gate, so that a peak is no matter of time: of the first run it holds every
 * answer until as many requests are in flight as are expected of the first, of the second run likewise, and so on.
 */
final class GatedSite implements AutoCloseable {

    private final SlowSite site;
    private final List<Integer> expectedPeaks;
    private final List<String> runs = new ArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final HttpServer server;

    GatedSite(SlowSite site, List<Integer> expectedPeaks) throws IOException {
        this.site = site;
        this.expectedPeaks = expectedPeaks;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", this::relay);
        server.start();
    }

    String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/";
    }

    private void relay(HttpExchange exchange) throws IOException {
        try (exchange) {
            var answer = client.send(
                    HttpRequest.newBuilder(gated(exchange.getRequestURI())).build(), BodyHandlers.ofByteArray());
            for (var name : List.of("Content-Type", "Slow-Site")) {
                answer.headers()
                        .firstValue(name)
                        .ifPresent(value -> exchange.getResponseHeaders().set(name, value));
            }
            // 0 would mean that the length is not known.
            exchange.sendResponseHeaders(answer.statusCode(), answer.body().length == 0 ? -1 : answer.body().length);
            exchange.getResponseBody().write(answer.body());
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private URI gated(URI target) {
        var query = target.getQuery();
        var run = query.substring(query.indexOf("run="));
        return site.base()
                .resolve(
                        target.getPath().equals("/log")
                                ? target.toString().substring(1)
                                : target.getPath().substring(1) + "?gate=" + gate(run) + "&deadline=60000&" + run);
    }

    private synchronized int gate(String run) {
        if (!runs.contains(run)) {
            runs.add(run);
        }
        return expectedPeaks.get(runs.indexOf(run));
    }

    @Override
    public void close() {
        server.stop(0);
        threads.close();
        client.close();
    }
}
